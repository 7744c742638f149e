"""Any office file to blocks, chosen by what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.office.archive import checked_archive
from kpilint.intake.office.convert import TARGETS, converted
from kpilint.intake.office.limit import LARGEST_FILE, Budget
from kpilint.intake.office.progress import silent
from kpilint.intake.office.sniff import kind_of
from kpilint.intake.office.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.intake.block import Blocks
    from kpilint.intake.office.progress import Progress
    from kpilint.intake.office.sniff import Kind

_EXPORT = "请导出为 .docx、.xlsx 或 PDF 后再试"
_REFUSED: dict[Kind, tuple[str, str]] = {
    "encrypted": ("文件已加密", "请去掉密码后再试"),
    "ofd": ("还不能读取 OFD 文件", "请用阅读器另存为 PDF 后再试"),
    "pptx": ("这是演示文稿，不是文档或表格", _EXPORT),
    "ppt": ("这是演示文稿，不是文档或表格", _EXPORT),
    "ole": ("不是 Word 或 Excel 文件", _EXPORT),
    "zip": ("这是压缩包，不是文档", "请先解压，再指定其中的文件"),
    "packed": ("这是压缩包，不是文档", "请先解压，再指定其中的文件"),
    "image": ("这是图片，没有文字层", "请先用文字识别（OCR）软件转换，或使用系统导出的原始文件"),
    "broken-zip": ("文件已损坏或没有下载完整", "请重新下载或导出"),
    "text": ("不是办公文档", _EXPORT),
}
_LIBRARIES = {
    "docx": "python-docx", "openpyxl": "openpyxl", "xlrd": "xlrd", "pdfplumber": "pdfplumber",
}  # fmt: skip


def read_blocks(name: str, data: bytes, progress: Progress = silent) -> Blocks:
    """The blocks of an office file, a PDF, a web page, a markdown or a .csv.

    ``progress`` is told the number of each page or sheet as it is begun, and how many there are.
    Raises UnreadableError, and nothing else, for a file that cannot be read whatever the reason.
    """
    if len(data) > LARGEST_FILE:
        size = LARGEST_FILE // (1024 * 1024)
        raise UnreadableError(f"文件超过 {size} MB", "请拆分为多个文件，或删去图片")
    kind = kind_of(name, data)
    if kind in _REFUSED:
        raise UnreadableError(*_REFUSED[kind])
    try:
        return _read(kind, data, progress)
    except UnreadableError:
        raise
    except ModuleNotFoundError as error:
        library = _LIBRARIES.get((error.name or "").partition(".")[0], error.name or "")
        raise UnreadableError(f"缺少组件 {library}", f"请运行 pip install {library}") from error
    except MemoryError as error:
        raise UnreadableError("内存不够读取这个文件", "请拆分为多个文件") from error
    except Exception as error:  # the libraries raise whatever a broken file makes them raise
        raise UnreadableError(
            f"文件已损坏或不完整（{type(error).__name__}）", "请用原来的软件打开后另存，再试一次"
        ) from error


def _read(kind: Kind, data: bytes, progress: Progress) -> Blocks:
    budget = Budget()
    if kind in TARGETS:
        blocks = _read(_target_kind(kind), converted(data, kind), progress)
        blocks.notes.insert(0, "经 LibreOffice 转换后读取，段落和表格的编号以转换后的为准")
        return blocks
    return _READERS[kind](data, budget, progress)


def _target_kind(kind: Kind) -> Kind:
    return "docx" if TARGETS[kind] == "docx" else "xlsx"


def _docx(data: bytes, budget: Budget, _progress: Progress) -> Blocks:
    from kpilint.intake.office.word.document import read_word

    checked_archive(data)
    return read_word(data, budget)


def _word_xml(data: bytes, budget: Budget, _progress: Progress) -> Blocks:
    from kpilint.intake.office.word.document import read_package
    from kpilint.intake.office.word.flat import FlatWord

    return read_package(FlatWord(data), budget)


def _xlsx(data: bytes, budget: Budget, progress: Progress) -> Blocks:
    from kpilint.intake.office.sheet.xlsx import read_xlsx

    return read_xlsx(checked_archive(data), data, budget, progress)


def _xls(data: bytes, budget: Budget, progress: Progress) -> Blocks:
    from kpilint.intake.office.sheet.xls import read_xls

    return read_xls(data, budget, progress)


def _pdf(data: bytes, budget: Budget, progress: Progress) -> Blocks:
    from kpilint.intake.office.pdf.document import read_pdf

    return read_pdf(data, budget, progress)


def _html(data: bytes, budget: Budget, _progress: Progress) -> Blocks:
    from kpilint.intake.office.markup.html import read_html

    return read_html(_text(data), budget)


def _mht(data: bytes, budget: Budget, _progress: Progress) -> Blocks:
    from kpilint.intake.office.markup.mht import read_mht

    return read_mht(data, budget)


def _markdown(data: bytes, budget: Budget, _progress: Progress) -> Blocks:
    from kpilint.intake.office.markup.markdown import read_markdown

    return read_markdown(_text(data), budget)


def _csv(data: bytes, budget: Budget, _progress: Progress) -> Blocks:
    from kpilint.intake.office.markup.csv import read_csv

    return read_csv(_text(data), budget)


def _text(data: bytes) -> str:
    from kpilint.text.decode import NotTextError, decode

    try:
        return decode(data).text.replace("\r\n", "\n")
    except NotTextError as error:
        raise UnreadableError(str(error), "请检查文件，编码用 UTF-8") from error


_READERS: dict[Kind, Callable[[bytes, Budget, Progress], Blocks]] = {
    "docx": _docx,
    "word-xml": _word_xml,
    "xlsx": _xlsx,
    "xls": _xls,
    "pdf": _pdf,
    "html": _html,
    "mht": _mht,
    "markdown": _markdown,
    "csv": _csv,
}
