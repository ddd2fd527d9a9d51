"""The templates and the rules that they run under: everything is escaped, nothing undefined is printed."""

from __future__ import annotations

import traceback
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from converter import archive, messages
from converter.addresses import absolute_url, canonical, home, relative_url
from converter.article import Article
from converter.errors import OutletError
from converter.outlet import Outlet
from converter.rendering import view
from converter.rendering.characters import harmless, has_harmful
from converter.rendering.compiled import CompiledTemplates
from converter.rendering.linked_data import news_article
from converter.rendering.sharing import share_links

#: How many earlier stories a page offers, the one inside the text included.
_RELATED = 5


def fill(template: str, article: Article, outlet: Outlet, *, offers: bool = True) -> str:
    """Prints an article with a template (file name in the outlet's folder, else among the program's).

    Args:
        offers: whether stories of the outlet's archive are offered.

    Raises:
        OutletError: a template of the outlet is wrong, or its archive; the message names the file and line.
    """
    values = _values(article, outlet, archive.related(article, outlet, _RELATED) if offers else ())
    try:
        text = _environment(outlet.templates).get_template(template).render(values)
    except Exception as error:  # a template may compute anything, and so fail in any way
        file, line = _place(error, template)
        raise OutletError(messages.TEMPLATE_WRONG.format(file=file, line=line, why=error)) from error
    return text.rstrip("\n") + "\n"


def copy_templates(folder: Path) -> list[Path]:
    """Copies the program's templates into an outlet's folder, where they may be changed.

    Raises:
        OutletError: one of them is there already, or the folder cannot be written to.
    """
    own = [file for file in sorted(_own_folder().iterdir()) if file.is_file()]
    copies = [folder / file.name for file in own]
    for copy in copies:
        if copy.exists():
            raise OutletError(messages.OUTLET_EXISTS.format(file=copy))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file, copy in zip(own, copies, strict=True):
            copy.write_bytes(file.read_bytes())
    except OSError as error:
        why = messages.write_reason(error)
        raise OutletError(messages.OUTPUT_UNWRITABLE.format(file=folder, why=why)) from error
    return copies


def _values(article: Article, outlet: Outlet, stories: Sequence[archive.Story]) -> dict[str, object]:
    """What templates know; PANDUAN.md tells editors."""
    parts = view.parts(article)
    if stories:
        offering = view.with_read_also(parts, stories[0])
        # A story that the text offers is not offered again below it.
        parts, stories = offering, stories[1:] if len(offering) > len(parts) else stories
    lead_photo, rest = view.lead_photo_first(parts)
    address = canonical(article, outlet)
    return {
        "article": article,
        "outlet": outlet,
        "parts": parts,
        "lead_photo": lead_photo,
        "parts_without_lead_photo": rest,
        "moment": view.moment(article),
        "instant": view.instant(article, outlet),
        "address": address,
        "home": home(outlet),
        "share_links": share_links(article),
        "photo_url": lambda photo: absolute_url(photo.file, address),
        "related": stories,
        "linked_data": lambda: news_article(article, outlet),
    }


@cache
def _environment(folder: Path | None) -> ImmutableSandboxedEnvironment:
    """``folder`` holds an outlet's templates, which stand before the program's own."""
    folders = [folder, _own_folder()] if folder else [_own_folder()]
    environment = ImmutableSandboxedEnvironment(
        autoescape=_escapes,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_harmless,
        loader=ChoiceLoader([FileSystemLoader(each) for each in folders]),
        # An outlet's own templates change while somebody works at them, and would leave copies behind.
        bytecode_cache=None if folder else CompiledTemplates(Path(__file__)),
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    environment.filters["breaks"] = breaks
    environment.filters["relative_url"] = relative_url
    environment.filters["long_date"] = view.long_date
    environment.filters["csp_hash"] = csp_hash
    environment.filters["no_shortcodes"] = no_shortcodes
    return environment


def _harmless(value: object) -> object:
    if isinstance(value, str) and has_harmful(value):
        return Markup(harmless(value)) if isinstance(value, Markup) else harmless(value)
    return value


def _escapes(name: str | None) -> bool:
    """Whatever is not ``.txt`` is escaped (jinja2's ``select_autoescape`` would miss ``.html.j2``)."""
    return name is None or not name.endswith(".txt")


def _own_folder() -> Path:
    """The program's templates: inside the installed package, beside it in the source tree."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def breaks(text: str) -> Markup:
    """Escaped text with its line breaks as ``<br>``."""
    return Markup("<br>\n").join(escape(line) for line in text.split("\n"))


def csp_hash(content: str) -> Markup:
    """The source expression by which a Content-Security-Policy allows an inline style or script (CSP 3, 6.7.2.3)."""
    return Markup(f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'")


def no_shortcodes(html: Markup) -> Markup:
    """HTML whose square brackets WordPress does not take for shortcodes (``[gallery]``)."""
    return Markup(html.replace("[", Markup("&#91;")))


def _place(error: Exception, template: str) -> tuple[str, int]:
    """File and line of a wrong template."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or template, error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if not frame.filename.endswith(".py")]
    return (inside[-1].filename, inside[-1].lineno or 0) if inside else (template, 1)
