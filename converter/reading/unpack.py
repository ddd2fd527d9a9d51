"""A ZIP package unpacked within limits: nothing that it declares is believed."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from converter import messages
from converter.errors import UnreadableError
from converter.reading.limits import Limits

MAX_RATIO = 250
"""Unpacked to packed size of a part. Real XML reaches about 30, deflate at most 1030."""
RATIO_FROM_XML_BYTES, RATIO_FROM_BYTES = 2**20, 32 * 2**20
"""Unpacked sizes from which the ratio counts. A blank scan stored as BMP shrinks as well as a bomb."""

_CHUNK = 2**16
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""The only methods of the format (ISO 29500-2, annex B). The others unpack without a bound for one read."""
_ENCODINGS = re.compile(rb"utf-?(?:8|16(?:[bl]e)?)|us-ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)
"""Encodings in which ``<`` is the byte 3C, so that tags and document types can be seen before parsing. The
format allows UTF-8 and UTF-16 alone (ISO 29500-2, 8.1.4)."""
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")


def unpacked(data: bytes, file: str, limits: Limits) -> dict[str, bytes]:
    """The files in a ZIP: name (with forward slashes, relative) -> bytes.

    Raises:
        UnreadableError: it is over a limit, protected, damaged or hostile.
    """
    if len(data) > limits.file_bytes:
        raise UnreadableError(messages.TOO_BIG.format(file=file))
    return _Unpacker(file, limits).files(data)


def is_xml(data: bytes) -> bool:
    """Whether a parser would take the bytes for XML in one of the encodings that are read."""
    return data[:64].lstrip(b" \t\r\n\xef\xbb\xbf\xff\xfe\x00").startswith(b"<")


def is_xml_part(name: str, data: bytes = b"") -> bool:
    """Whether a part is XML by its name or, because a relation can point at anything, by its first bytes."""
    return name.lower().endswith((".xml", ".rels")) or is_xml(data)


class _Unpacker:
    """Counts what comes out of one file."""

    def __init__(self, file: str, limits: Limits) -> None:
        self._file = file
        self._limits = limits
        self._bytes = self._xml_bytes = self._tags = 0

    def files(self, data: bytes) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        name = ""
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                entries = [entry for entry in archive.infolist() if not entry.is_dir()]
                self._check_declared(entries)
                for entry in entries:
                    name = entry.filename.replace("\\", "/").lstrip("/")
                    found[name] = self._bytes_of(archive, entry)
                    if is_xml_part(name, found[name]):
                        self._check_xml(found[name], name)
        except UnreadableError:
            raise
        except Exception as error:  # zipfile raises many kinds for damage, zlib.error and struct.error too
            what = messages.PART.format(part=name) if name else messages.ZIP_DIRECTORY
            raise UnreadableError(messages.DAMAGED.format(file=self._file, what=what)) from error
        return found

    def _check_declared(self, entries: list[zipfile.ZipInfo]) -> None:
        """Declared sizes are cheap to check, so an honest bomb costs nothing."""
        limits = self._limits
        xml = sum(entry.file_size for entry in entries if is_xml_part(entry.filename))
        total = sum(entry.file_size for entry in entries)
        if len(entries) > limits.parts or total > limits.unpacked_bytes or xml > limits.xml_bytes:
            raise self._too_big()
        if any(entry.flag_bits & 1 for entry in entries):
            raise UnreadableError(messages.PASSWORD.format(file=self._file))
        if any(entry.compress_type not in _METHODS for entry in entries):
            raise self._too_big()

    def _bytes_of(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
        """Unpacks in pieces, for one read could unpack more than is declared."""
        pieces: list[bytes] = []
        size, xml, suspicious = 0, False, RATIO_FROM_BYTES
        with archive.open(entry) as stream:
            while piece := stream.read(_CHUNK):
                if not pieces and is_xml_part(entry.filename, piece):
                    xml, suspicious = True, RATIO_FROM_XML_BYTES
                pieces.append(piece)
                size += len(piece)
                self._bytes += len(piece)
                self._xml_bytes += len(piece) if xml else 0
                if (
                    self._bytes > self._limits.unpacked_bytes
                    or self._xml_bytes > self._limits.xml_bytes
                    or (size > suspicious and size > MAX_RATIO * max(1, entry.compress_size))
                ):
                    raise self._too_big()
        return b"".join(pieces)

    def _check_xml(self, data: bytes, name: str) -> None:
        """What a parser must not meet. Word writes no DOCTYPE; its only use there is to attack a reader."""
        self._tags += data.count(b"<")
        if self._tags > self._limits.tags:
            raise self._too_big()
        wide = b"\x00" in data[:8]  # UTF-16 and UTF-32
        # The first question is answered many times faster, and is mostly the last.
        if b"!" in data and b"<!DOCTYPE" in (data.replace(b"\x00", b"") if wide else data):
            raise UnreadableError(messages.HAS_DOCTYPE.format(file=self._file, part=name))
        declared = _DECLARED.search(data[:512].replace(b"\x00", b""))
        if declared and not _ENCODINGS.fullmatch(declared[1]):
            what = messages.PART.format(part=name)
            raise UnreadableError(messages.DAMAGED.format(file=self._file, what=what))

    def _too_big(self) -> UnreadableError:
        return UnreadableError(messages.TOO_BIG.format(file=self._file))
