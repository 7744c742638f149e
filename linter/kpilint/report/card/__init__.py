"""Cards that were read from other files, written for people to go on with."""
