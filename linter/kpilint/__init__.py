"""kpilint reads the performance-target cards of Chinese public budgets and says what is wrong."""

__version__ = "0.1.0"
