"""Documents of older and other programs, which LibreOffice turns into DOCX where it is installed."""

from __future__ import annotations

from converter import messages
from converter.errors import UnreadableError
from converter.reading import office, sniff, unpack
from converter.reading.limits import Limits

_NAME = "dokumen"


def ending(data: bytes) -> str | None:
    """``doc``, ``rtf`` or ``odt`` for a document that LibreOffice can turn into DOCX; None for all else."""
    if sniff.is_old_word(data):
        return "doc"
    if sniff.is_rich_text(data):
        return "rtf"
    return "odt" if sniff.is_opendocument(data) else None


def to_docx(data: bytes, kind: str, file: str, limits: Limits) -> bytes:
    """The document as DOCX.

    Args:
        data: its bytes.
        kind: what ``ending`` says of them.
        file: the name of the file, with which messages begin.
        limits: of what LibreOffice may be given to unpack.

    Raises:
        UnreadableError: LibreOffice is not installed, or cannot read it; the message says what to do.
    """
    if office.find() is None:
        raise sniff.refusal(data, file)
    if kind == "odt":
        unpack.unpacked(data, file, limits)
    try:
        return office.converted({f"{_NAME}.{kind}": data}, "docx")[_NAME]
    except office.OfficeError as error:
        raise UnreadableError(messages.OFFICE_FAILED.format(file=file)) from error
