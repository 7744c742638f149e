"""Makes the files that only LibreOffice can make.

Run ``cd tests && python -m intake.office.regenerate``.
"""

import subprocess
import tempfile
from pathlib import Path

from intake.office.layout import test_layouts
from intake.office.layout.provinces import LAYOUTS, WIDE
from intake.office.layout.sheet import as_docx, as_pdf, as_xlsx
from intake.office.make import cards_docx, open_docx
from intake.office.test_number_format import numbers_book

FILES = Path(__file__).parent / "files"
TO_TRY = Path(__file__).parents[3] / "samples" / "office"
SAMPLES = (
    ("hebei", "hebei", "docx"),
    ("sichuan", "sichuan", "xlsx"),
    ("beijing", "beijing", "xlsx"),
    ("shanxi", "shanxi", "pdf"),
)
_LOCKED = (
    'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
    '"DocumentOpenPassword":{"type":"string","value":"secret"}}'
)


def main():
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        cards_docx().save(home / "cards.docx")
        open_docx().save(home / "open.docx")
        (home / "locked.txt").write_text("secret", encoding="utf-8")
        numbers_book().save(home / "numbers.xlsx")
        for source, target in (
            ("cards.docx", "pdf"),
            ("cards.docx", "doc"),
            ("open.docx", "pdf"),
            ("locked.txt", _LOCKED),
            ("numbers.xlsx", "xls"),
        ):
            command = ["soffice", "--headless", "--convert-to", target, "--outdir", str(FILES)]
            subprocess.run([*command, str(home / source)], check=True)
    for name in test_layouts.FROM_WORD:
        data = as_pdf(as_docx(LAYOUTS[name]()[0], wide=name in WIDE), "docx")
        (test_layouts.FILES / f"{name}.pdf").write_bytes(data)
    for name in test_layouts.FROM_EXCEL:
        data = as_pdf(as_xlsx(LAYOUTS[name]()[0], wide=name in WIDE), "xlsx")
        (test_layouts.FILES / f"{name}.pdf").write_bytes(data)
    for name in test_layouts.LONG:
        (test_layouts.FILES / f"{name}.pdf").write_bytes(test_layouts.long_form(name))
    make_samples()


def make_samples():
    """The files for people to try, each in the layout of a province."""
    for name, layout, kind in SAMPLES:
        pages, _ = LAYOUTS[layout]()
        wide = layout in WIDE
        data = as_xlsx(pages, wide=wide) if kind == "xlsx" else as_docx(pages, wide=wide)
        data = as_pdf(data, "docx") if kind == "pdf" else data
        (TO_TRY / f"{name}.{kind}").write_bytes(data)


if __name__ == "__main__":
    main()
