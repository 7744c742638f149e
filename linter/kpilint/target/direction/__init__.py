"""Whether more of what an indicator names is better, from word lists and a small fold."""

from kpilint.target.direction.name import name_direction, read_direction
from kpilint.target.direction.verdict import SIGN_WORD, Direction, Sign, Sureness

__all__ = ["SIGN_WORD", "Direction", "Sign", "Sureness", "name_direction", "read_direction"]
