"""What an indicator's name measures, from word lists: a count, a rate, a time, money and so on."""

from kpilint.target.kind.name import name_kind, read_kind
from kpilint.target.kind.verdict import KIND_WORD, Kind, Measured

__all__ = ["KIND_WORD", "Kind", "Measured", "name_kind", "read_kind"]
