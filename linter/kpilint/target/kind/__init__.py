"""What an indicator's name measures, from word lists: a count, a rate, a time, money and so on."""

from kpilint.target.kind.fit import DIMENSIONS, LEVELS, may_be_number
from kpilint.target.kind.name import name_kind, read_kind
from kpilint.target.kind.verdict import KIND_WORD, Kind, Measured

__all__ = [
    "DIMENSIONS",
    "KIND_WORD",
    "LEVELS",
    "Kind",
    "Measured",
    "may_be_number",
    "name_kind",
    "read_kind",
]
