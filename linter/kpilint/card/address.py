"""An address says which thing on the cards is meant, in the words of the form and never by line.

It is a tuple of form words and 1-based counts (as the forms number their cards and rows):
``("项目", 2, "绩效指标", 8, "指标值")`` is printed ``项目[2].绩效指标[8].指标值``.
"""

Address = tuple[str | int, ...]


def format_address(address: Address) -> str:
    """The address as one line of text, empty for the root."""
    text = ""
    for part in address:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if text else part
    return text
