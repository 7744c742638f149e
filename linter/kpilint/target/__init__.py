"""What an indicator says: its value as a Target, and the direction of its name."""
