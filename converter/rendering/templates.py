"""The templates and the rules that they run under: everything is escaped, nothing undefined is printed."""

from __future__ import annotations

import traceback
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from converter import messages
from converter.article import Article
from converter.errors import OutletError
from converter.outlet import Outlet
from converter.rendering import view


def fill(template: str, article: Article, outlet: Outlet) -> str:
    """Prints an article with a template (file name in the outlet's folder, else among the program's).

    Raises:
        OutletError: a template of the outlet is wrong; the message names its file and line.
    """
    parts, moment = view.parts(article), view.moment(article)
    try:
        page = _environment(outlet.templates).get_template(template)
        text = page.render(article=article, parts=parts, moment=moment, outlet=outlet)
    except Exception as error:  # a template may compute anything, and so fail in any way
        file, line = _place(error, template)
        raise OutletError(messages.TEMPLATE_WRONG.format(file=file, line=line, why=error)) from error
    return text.rstrip("\n") + "\n"


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
        loader=ChoiceLoader([FileSystemLoader(each) for each in folders]),
    )
    environment.filters["breaks"] = breaks
    environment.filters["relative_url"] = relative_url
    return environment


def _escapes(name: str | None) -> bool:
    """Whatever is not ``.txt`` is escaped (jinja2's ``select_autoescape`` would miss ``.html.j2``)."""
    return name is None or not name.endswith(".txt")


def _own_folder() -> Path:
    """The program's templates: inside the installed package, beside it in the source tree."""
    package = Path(str(files("converter")))
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def breaks(text: str) -> Markup:
    """Escaped text with its line breaks as ``<br>``."""
    return Markup("<br>\n").join(escape(line) for line in text.split("\n"))


def relative_url(file: str) -> str:
    """The URL of a file beside the article: no scheme and no host can come of it, whatever the name."""
    return quote(file.replace("\\", "/").lstrip("/"))


def _place(error: Exception, template: str) -> tuple[str, int]:
    """File and line of a wrong template."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or template, error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if not frame.filename.endswith(".py")]
    return (inside[-1].filename, inside[-1].lineno or 0) if inside else (template, 1)
