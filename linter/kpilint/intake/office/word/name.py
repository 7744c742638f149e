"""Names of the elements of a Word file, written short: ``W + "tbl"``."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
VAL = W + "val"

# Elements that only wrap what they hold: content controls, links, accepted insertions, fields.
WRAPPERS = frozenset(
    W + name
    for name in (
        "ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml",
        "dir", "bdo", "ruby", "rubyBase",
    )
) | frozenset((
    # Of an XML file of 2003: sections, and changes; deleted text has a tag of its own.
    "{http://schemas.microsoft.com/office/word/2003/auxHint}sect",
    "{http://schemas.microsoft.com/office/word/2003/auxHint}sub-section",
    "{http://schemas.microsoft.com/aml/2001/core}annotation",
    "{http://schemas.microsoft.com/aml/2001/core}content",
))  # fmt: skip
