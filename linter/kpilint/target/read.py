"""The front door of the target: everything that reads a value, a quantity or an amount."""

from kpilint.target.indicator import indicator_target
from kpilint.target.quantity import Quantity, quantities_in, read_amount, read_quantity
from kpilint.target.value import read_value

__all__ = [
    "Quantity", "indicator_target", "quantities_in", "read_amount", "read_quantity", "read_value",
]  # fmt: skip
