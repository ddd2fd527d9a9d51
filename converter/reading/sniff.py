"""What a file is by its first bytes, whatever it is called; and what to do if it is no Word document."""

from __future__ import annotations

from converter import messages
from converter.errors import UnreadableError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (
    *(b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"BM", b"II*\x00", b"MM\x00*"),
    *(b"\xd7\xcd\xc6\x9a", b"8BPS"),
)
_PICTURE_BOXES = {
    (b"RIFF", b"WEBP"),
    (b"ftyp", b"heic"),
    (b"ftyp", b"heix"),
    (b"ftyp", b"mif1"),
    (b"ftyp", b"avif"),
}
_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
_LOCK_PREFIXES = ("~$", ".~lock.", "._")
_HEAD = 4096


def is_zip(data: bytes) -> bool:
    """Whether the bytes start as a ZIP package does."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_old_word(data: bytes) -> bool:
    """Whether the bytes are a ``.doc`` of Word 97 to 2003 that no password protects."""
    return data.startswith(_OLE) and _ole_message(data) is messages.LEGACY_DOC


def is_rich_text(data: bytes) -> bool:
    """Whether the bytes are RTF."""
    return data.startswith(b"{\\rtf")


def is_opendocument(data: bytes) -> bool:
    """Whether the bytes are a text of LibreOffice: it says so in its first part (OpenDocument 1.3-2, 3.3)."""
    return is_zip(data) and data[30:38] == b"mimetype" and b"opendocument.text" in data[38:128]


def is_text(data: bytes) -> bool:
    """Whether the bytes look like plain text, and not like a page or another program's file."""
    return _message(data) is messages.IS_TEXT


def refuse_lock_file(file: str) -> None:
    """Refuses the small files that Word, LibreOffice and macOS leave beside a document.

    Raises:
        UnreadableError: the name is that of such a file.
    """
    if file.startswith(_LOCK_PREFIXES):
        raise UnreadableError(messages.LOCK_FILE.format(file=file))


def refusal(data: bytes, file: str) -> UnreadableError:
    """The error for bytes that are no Word document: says what they are, and what the editor can do."""
    return UnreadableError(_message(data).format(file=file))


def _message(data: bytes) -> str:
    head = data[:_HEAD]
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    tests = (
        (not data, messages.EMPTY_FILE),
        (head.startswith(_OLE), _ole_message(data)),
        (is_rich_text(data), messages.IS_RTF),
        (is_opendocument(data), messages.IS_ODT),
        (b"%PDF-" in head[:1024], messages.IS_PDF),
        (_is_picture(head), messages.IS_PICTURE),
        (head.startswith(_ARCHIVES), messages.IS_ARCHIVE),
        (b'progid="word.document"' in start or b"2003/wordml" in start, messages.IS_WORD_XML),
        (_is_page(start), messages.IS_HTML),
        (b"\x00" in head, messages.IS_UNKNOWN),
    )
    return next((message for holds, message in tests if holds), messages.IS_TEXT)


def _ole_message(data: bytes) -> str:
    """An OLE file names its streams in UTF-16: an encrypted .docx, an old .doc, or another program's."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return messages.PASSWORD
    if "WordDocument".encode("utf-16-le") in data:
        return messages.LEGACY_DOC
    return messages.OTHER_OLE


def _is_picture(head: bytes) -> bool:
    return (
        head.startswith(_PICTURES)
        or (head[:4], head[8:12]) in _PICTURE_BOXES
        or ((head[4:8], head[8:12]) in _PICTURE_BOXES)
    )


def _is_page(start: bytes) -> bool:
    return (
        start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<meta", b"<div", b"<p>", b"<!--"))
        or (start.startswith(b"<?xml") and b"<html" in start)
        or start.startswith(b"mime-version:")
    )
