"""Formulas around a release, known by how they begin: electronic signatures, rights, remarks, links, end marks."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from converter.language.lexicon import DATA
from converter.structure import storylike

_TOKEN = re.compile(
    r"https?:\S{1,200}|www\.\S{1,200}|@[\w.]{1,60}|[^\W_](?:[\w.’'/-]{0,100}[^\W_])?|[©:]",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"(?<!\S)#\w{1,60}(?!\S)")
_ANYTHING = r"((?: \S+){0,8}?)"
_SPECIAL = {
    "#": r"\d\S*",
    "##": r"(?:19|20)\d\d",
    "@": r"(?:@\S+|https?:\S+|www\.\S+|[a-z\d]\S*\.(?:com|id|ly|gov|org|net)(?:/\S*)?)",
}
_LONGEST = 70
"""A formula has no more words than that."""
_END = re.compile(r"[\W\d_]*(?:selesai|tamat|habis|end|the\s+end)[\W\d_]*|\W*-\s?30\s?-\W*", re.IGNORECASE)
_ORNAMENT = re.compile(r"[\W_]*(?=\w*o)[o0]{3,9}[\W_]*", re.IGNORECASE)
"""A row of circles: ``--o0o--``."""
_PAGE = re.compile(
    r"\W*(?:hal(?:aman)?|page)\b[\W_]*\d{1,3}(?:\s*(?:dari|of|/)\s*\d{1,3})?\W*|\W*\d{1,3}\s*\|?\s*(?:halaman|page)\W*"
    r"|\W*\d{1,2}\W*",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"\W*(?:(?:di)?kirim\s+(?:dari|melalui)|sent\s+(?:from|via)|get\s+outlook\s+for)\s.{0,12}?"
    r"\b(?:iphone|ipad|android|yahoo|gmail|outlook|samsung|xiaomi|oppo|vivo|huawei|mail|ios|ponsel|hp)\b.{0,40}",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"\W*(?:instagram|ig|facebook|fb|fanpage|tiktok|twitter|youtube|threads|x(?=\s*:))"
    r"(?:\s?[/&,]\s?(?:instagram|ig|facebook|fb|tiktok|twitter|youtube|x))*\s*(?P<mark>[.:]*)\s*(?P<name>\S.*)",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?<![\w@./-])[a-z]{2,}(?![\w./@-])")


@cache
def _rows() -> dict[str, dict[str, list[str]]]:
    """The formulas of each kind by the word that they begin with, ``""`` for those that begin with no certain one."""
    with (DATA / "formulas.toml").open("rb") as file:
        kinds: dict[str, list[str]] = tomllib.load(file)
    found: dict[str, dict[str, list[str]]] = {}
    for kind, rows in kinds.items():
        by_first = found[kind] = {}
        for row in rows:
            first = row.split(" ")[0]
            certain = first != "…" and first[-1] not in "?*" and _SPECIAL.keys().isdisjoint(first.split("|"))
            for word in first.split("|") if certain else [""]:
                by_first.setdefault(word, []).append(row)
    return found


@cache
def _pattern(row: str) -> re.Pattern[str]:
    parts = []
    for word in row.removesuffix(" …").split():
        if word == "…":
            parts.append(_ANYTHING)
        elif word == ".":
            parts.append("$")
        else:
            any_of = "|".join(_SPECIAL.get(each, re.escape(each)) for each in word.rstrip("?*").split("|"))
            often = {"?": "?", "*": r"{0,12}"}.get(word[-1], "")
            parts.append(rf"(?: (?:{any_of})(?!\S)){often}")
    return re.compile("".join(parts))


def _is(kind: str, text: str) -> bool:
    if len(text.split()) > _LONGEST or storylike.speaks(text):
        return False
    words = _TOKEN.findall(_HASHTAGS.sub("", text))
    line = "".join(f" {word.lower()}" for word in words)
    rows = _rows()[kind]
    for row in (*rows.get(words[0].lower() if words else "", ()), *rows.get("", ())):
        pattern = _pattern(row)
        found = pattern.match(line)
        if found is None:
            continue
        # Whatever a sentence begins with, it is one of the story if a verb stands outside the formula.
        spans = [*map(found.span, range(1, pattern.groups + 1)), (found.end(), len(line))]
        open_words = (words[line[:start].count(" ") : line[:end].count(" ")] for start, end in spans)
        # A row with ``…`` at its end takes a sentence along.
        if row.endswith(" …") or not any(storylike.says(" " + " ".join(part)) for part in open_words):
            return True
    return False


def is_signature(text: str) -> bool:
    """What stands beside a signature: ``Dokumen ini telah ditandatangani secara elektronik …``, ``Autentikasi:``."""
    return _is("signature", text)


def is_notice(text: str) -> bool:
    """Who may quote the release, or read the message: ``Konten ini dapat dikutip …``, ``Hak Cipta © 2025 …``."""
    return _is("notice", text)


def is_remark(text: str) -> bool:
    """What is said to the newsroom: ``Catatan redaksi: …``, ``NB: bila sudah tayang mohon kirim tautannya``."""
    return _is("remark", text)


def is_link(text: str) -> bool:
    """An account, an invitation to follow one, or a link to another story: ``IG: prokopim``, ``Baca juga: …``."""
    return _is("links", text) or is_related(text) or _is_account(text)


def is_related(text: str) -> bool:
    """A link to another story, which stands in the middle of stories that come from a website: ``Baca juga: …``."""
    return _is("related", text) and not storylike.ends(text)


def _is_account(text: str) -> bool:
    """Whether a line is the name of an account behind the place where it is: ``Facebook: Pemkab Sambas``."""
    account = _ACCOUNT.fullmatch(text.strip())
    if account is None or len(text.split()) > 12 or storylike.says(text) or storylike.ends(text):
        return False
    name = account["name"]
    return "@" in name or (len(name.split()) <= 5 and (bool(account["mark"]) or not _SMALL.search(name)))


def is_end_mark(text: str) -> bool:
    """A line that says that the release ends: ``-selesai-``, ``### SELESAI ###``, ``-30-``, ``--o0o--``."""
    return bool(_END.fullmatch(text) or _ORNAMENT.fullmatch(text))


def is_rule(text: str) -> bool:
    """A line without a letter or figure: ``###``, ``.[]``, ``* * *``."""
    return not re.search(r"[^\W_]", text)


def is_page_foot(text: str) -> bool:
    """The number of a page, or what a program of mail adds: ``Halaman 1 dari 2``, ``Dikirim dari iPhone saya``."""
    return bool(_PAGE.fullmatch(text) or _MAIL.fullmatch(text))
