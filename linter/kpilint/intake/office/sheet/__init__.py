"""Excel files: the text that a person sees in each cell, and where it stands."""
