"""What is installed and what is missing, with the command that mends it."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from converter import messages
from converter.errors import ConverterError
from converter.languagetool.access import LOCAL, OFF, SecondReader, shown

_TRIAL = b"Warga Tanam Bakau\n\nSINGKAWANG - Warga menanam bakau di pantai, Kamis (17/10/2024)."
_OFFICE = {
    "darwin": "brew install --cask libreoffice",
    "win32": "winget install TheDocumentFoundation.LibreOffice",
}
_OFFICE_ELSEWHERE = "sudo apt install libreoffice-writer libreoffice-draw"


class Finding(NamedTuple):
    """One thing that was looked at.

    ``needed`` is false for what only some documents ask for; ``mend`` is a command, ``""`` where all is well.
    """

    name: str
    ok: bool
    detail: str
    mend: str = ""
    needed: bool = True


def examine(languagetool: str = OFF) -> list[Finding]:
    """Looks at the installation; nothing is asked of the network, but for a LanguageTool server that is named.

    Args:
        languagetool: ``off``, ``local`` (a server is started for a trial) or the address of a server.
    """
    found = [_python(), *_packages(), _pictures(), _trial(), _time_zones(), _office(), _java(), _languagetool()]
    if languagetool != OFF:
        found.append(_server(languagetool))
    return [*found, _dictionary()]


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    """What an editor reads: one line for each finding, and one for each command that mends."""
    for finding in findings:
        state = messages.DOCTOR_OK if finding.ok else messages.DOCTOR_MISSING
        state = state if finding.ok or finding.needed else messages.DOCTOR_OPTIONAL
        yield f"{state:<8} {finding.name}: {finding.detail}"
        if not finding.ok:
            yield f"{'':<8} {messages.DOCTOR_MEND.format(command=finding.mend)}"


def _pip(what: str) -> str:
    return f'"{sys.executable}" -m pip install {what}'


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", sys.version_info >= (3, 11), version, messages.DOCTOR_PYTHON)


def _packages() -> Iterator[Finding]:
    """The libraries that the distribution names; none when the program runs without being installed."""
    try:
        required = metadata.requires("converter") or []
    except metadata.PackageNotFoundError:
        return
    for requirement in required:
        match = re.match(r"([\w.-]+)[^;]*$", requirement)
        if match is None:  # of an extra, which this installation may not have
            continue
        wanted = requirement.replace(" ", "")
        try:
            yield Finding(match[1], True, metadata.version(match[1]))
        except metadata.PackageNotFoundError:
            yield Finding(match[1], False, messages.DOCTOR_NOT_INSTALLED, _pip(f'"{wanted}"'))


def _pictures() -> Finding:
    from PIL import features

    missing = [name for name in ("jpg", "zlib", "webp", "littlecms2") if not features.check(name)]
    detail = messages.DOCTOR_NO_FORMATS.format(formats=", ".join(missing)) if missing else "JPEG, PNG, WebP"
    return Finding(messages.DOCTOR_PICTURES, not missing, detail, _pip("--force-reinstall pillow"))


def _trial() -> Finding:
    """Converts a small release: that takes all data files and the templates."""
    from converter import pipeline, reading
    from converter.outlet import Outlet
    from converter.rendering import render

    try:
        outlet = Outlet()
        article = pipeline.convert_release(reading.read_bytes(_TRIAL, "coba.txt"), outlet).article
        render(article, "html", outlet)
    except Exception as error:  # whatever is missing: it is to be told, not to end the examination
        return Finding(messages.DOCTOR_TRIAL, False, _told(error), _pip(f'--force-reinstall "{_origin()}"'))
    return Finding(messages.DOCTOR_TRIAL, True, messages.DOCTOR_TRIAL_DONE)


def _told(error: Exception) -> str:
    if isinstance(error, ConverterError):
        return str(error)
    if isinstance(error, OSError) and error.filename:
        return messages.DOCTOR_TRIAL_FILE.format(file=error.filename, why=messages.system_reason(error))
    return messages.DOCTOR_TRIAL_FAILED.format(kind=type(error).__name__)


def _origin() -> str:
    """What pip installed the program from: the folder, wheel or repository that it noted, else the package index."""
    try:
        note = metadata.distribution("converter").read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        note = None
    if not note:
        return "converter"
    origin = json.loads(note)
    vcs = origin.get("vcs_info", {}).get("vcs")
    return f"{vcs}+{origin['url']}" if vcs else str(origin["url"])


def _time_zones() -> Finding:
    try:
        ZoneInfo("Asia/Jakarta")
    except ZoneInfoNotFoundError:
        return Finding(messages.DOCTOR_ZONES, False, messages.DOCTOR_NOT_INSTALLED, _pip("tzdata"))
    return Finding(messages.DOCTOR_ZONES, True, "WIB, WITA, WIT")


def _java() -> Finding:
    from converter.languagetool import installed

    version = installed.java_version()
    if version is not None and version >= installed.JAVA_AT_LEAST:
        return Finding("Java", True, str(version), needed=False)
    detail = messages.DOCTOR_JAVA_FOR.format(found=version or messages.DOCTOR_NOT_INSTALLED)
    return Finding("Java", False, detail, installed.install_java(), needed=False)


def _languagetool() -> Finding:
    from converter.languagetool import installed

    jar = installed.program()
    detail = messages.DOCTOR_LANGUAGETOOL_FOR if jar is None else str(jar.parent)
    return Finding("LanguageTool", jar is not None, detail, installed.DOWNLOAD, needed=False)


def _server(choice: str) -> Finding:
    from converter.languagetool import installed

    with SecondReader(choice) as second:
        access = second.access()
        trouble = access.trouble if access else ""
    mend = installed.DOWNLOAD if choice == LOCAL else installed.SERVE
    detail = trouble or f"{shown(choice)}: {messages.DOCTOR_SERVER_ANSWERS}"
    return Finding(messages.DOCTOR_SERVER, not trouble, detail, mend, needed=False)


def _dictionary() -> Finding:
    from converter.languagetool import installed

    folder = installed.dictionary_folder()
    there = installed.is_dictionary(folder)
    detail = str(folder) if there else messages.DOCTOR_DICTIONARY_FOR
    mend = f'rilis languagetool export "{folder}"'
    return Finding(messages.DOCTOR_DICTIONARY, there, detail, mend, needed=False)


def _office() -> Finding:
    from converter.reading import office

    found = office.find()
    detail = messages.DOCTOR_OFFICE_FOR if found is None else found
    return Finding("LibreOffice", found is not None, detail, _OFFICE.get(sys.platform, _OFFICE_ELSEWHERE), needed=False)
