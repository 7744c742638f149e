"""Rule files: loaded, checked and compiled from the condition language. See ``rule.load``."""
