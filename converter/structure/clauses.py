"""Clauses around quotations: which lead up to one, who stands in them on his own, which office stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.language import attribution, names, offices
from converter.language.names import Mention
from converter.language.sentences import sentences
from converter.language.wordlists import words_of

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ACCOMPANIES = re.compile(
    r"\b(?:bersama|beserta|kepada|untuk|(?<!diwakili )(?<!dibacakan )oleh|dengan|didampingi|mendampingi|ditemani"
    r"|dikawal|mewakili|almarhum|disaksikan|menyambut|disambut|menemui)\s+(?:langsung\s+|oleh\s+|pula\s+)*"
    r"(?:(?:sang|para|keluarga|istri|isteri|suami|anak|putra|putri|ibu|ayah|orang\s+tua)(?:nya)?,?\s+)*$"
    r"|\b(?:istri|isteri|suami|anak|putra|putri|ajudan|keluarga)\s+(?:dari\s+)?$",
    re.IGNORECASE,
)
_FARTHEST = 400
"""What tells in which part somebody acts stands so many characters before the name at most."""
_LONGEST_OFFICE = 16
"""Words of the longest office that may stand alone before its verb."""
_LEFT_OPEN = re.compile(r",?\s\[[^\[\]]{1,40}\],?\s")
"""A name that is still to be filled in: ``Ketua Adat, [nama], mengucapkan``."""

_JOINS = re.compile(r"(?:\([^()]*\)|[\s,.]|\b(?:dan|serta|beserta|bersama)\b)*", re.IGNORECASE)
_ASCRIBED = re.compile(
    r"[\s,]*(?P<verb>[A-Za-z]\w+)\s(?:(?P<what>[a-z][a-z-]*(?:\s[a-z-]+){0,6},?)\s)?"
    r"(?P<name>[A-Z][\w’'-]*\.?(?:\s+[A-Z][\w’'-]*\.?)*)(?(what)(?=[\s,.]*(?:$|[(“,.])|\s[a-z]))"
)


def leads_in(lead: str, quotation: str) -> bool:
    """Whether a clause leads up to a quotation.

    It does when it says that somebody speaks and ends in a comma or colon or, before a whole sentence, in the
    verb itself or in ``bahwa``.
    """
    lead = lead.rstrip()
    words = WORD.findall(sentences(lead)[-1])
    if lead.endswith((",", ":")):
        return lead.endswith(":") or any(attribution.is_verb_of_saying(word) for word in words)
    long = len(quotation.split()) >= 4
    last = words[-1] if words and lead.endswith(words[-1]) else ""
    if last.lower() == "bahwa":
        return long and any(attribution.is_verb_of_saying(word) for word in words)
    return long and quotation[:1].isupper() and attribution.kind(last) in {"reporting", "short"}


def attributed_name(following: str) -> list[str]:
    """The words of the name that a quotation is ascribed to: ``kata Rejeki``, ``kata tetua adat Pui Aran``."""
    match = _ASCRIBED.match(following)
    if not match or not attribution.is_short_form(match["verb"]) or attribution.has_pronoun(match["verb"]):
        return []
    words = match["name"].split()
    called = next((at for at, word in enumerate(words) if not offices.is_honorific(word)), 0)
    if offices.office_at(words, called, occupations=called > 0) or offices.is_office_word(words[0]):
        return []
    if offices.is_honorific(words[-1]) or (match["what"] or "").endswith(tuple(words_of("before-places"))):
        return []
    if match["what"] and (not names.may_name(words) or not _is_somebody(match["what"])):
        return []
    bare = [word.strip(".") for word in words if not offices.is_honorific(word)]
    return [word for word in bare if len(word) > 1]


def _is_somebody(description: str) -> bool:
    """Whether a description in small letters says what somebody is: ``tetua adat``, ``seorang warga setempat``."""
    words = description.split()
    at = 2 if words[0] == "salah" else int(words[0] == "seorang")
    size = offices.office_at(words, at, occupations=True)
    return size > 0 and (description.endswith(",") or at + size == len(words))


def on_their_own(people: Sequence[Mention], text: str) -> list[Mention]:
    """The people of a clause but for those who are only with somebody: ``didampingi A dan B``."""
    found: list[Mention] = []
    beside = False
    for at, mention in enumerate(people):
        since = people[at - 1].after if at else 0
        lead = before_role(text, mention)
        if _ACCOMPANIES.search(lead):
            beside = True
        elif beside:
            # In ``didampingi A dan B, Bupati C`` the comma ends the row; behind the subject it goes on with it.
            gap = before_role(text, mention, since)
            beside = bool(_JOINS.fullmatch(gap)) and (bool(found) or bool(re.search(r"\w", gap)))
        if not beside:
            found.append(mention)
    return found


def before_role(sentence: str, mention: Mention, since: int = 0) -> str:
    """What stands before a mention from ``since`` on, at most ``_FARTHEST`` characters of it, its office and forms of
    address left aside."""
    lead = sentence[max(since, mention.start - _FARTHEST) : mention.start]
    if mention.role and mention.role in lead:
        lead = lead[: lead.rindex(mention.role)]
    words = lead.split()
    while words and offices.is_honorific(words[-1]):
        words.pop()
    return " ".join(words) + " "


def office_alone(left: str) -> str:
    """The office that stands alone as the subject of a sentence: ``Bupati menambahkan``."""
    near = _LEFT_OPEN.sub(" ", left[-_FARTHEST:])
    words = re.split(r"[,;:]\s*", near.strip())[-1].split()[-_LONGEST_OFFICE:]
    while words and words[-1].lower() in words_of("between-speaker-and-verb"):
        words.pop()
    for at in range(len(words)):
        size = offices.office_at(words, at)
        if size and all(word[:1].isupper() for word in words[at + size :]):
            return " ".join(words[at:])
    return ""


def opening_office(sentence: str) -> str:
    """The office that stands alone at the head of a sentence or its main clause: ``…, Bupati tampak``."""
    for match in re.finditer(r"(?:^|,\s)\s*((?:[A-Z][\w.]*\s){1,6})(?=[a-z])", sentence[:120]):
        if offices.office_at(match[1].split()):
            return match[1].strip()
    return ""


def describes_somebody(sentence: str) -> bool:
    """Whether a sentence begins with what somebody just named is: ``Guru besar Unpar itu memaparkan``."""
    match = re.match(r"((?:[\w.-]+\s){1,6})(?:itu|tersebut|ini)\s", sentence.lstrip())
    words = match[1].split() if match else []
    return bool(words) and offices.office_at([words[0].lower(), *words[1:]], occupations=True) > 0
