"""Words written apart that belong together: clitics (A10), bound forms (A12, A13, A15), torn affixes, by EYD V."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.draft import Proposal
from converter.language import offices, places
from converter.language.chain import likelihood
from converter.language.lexicon import lexicon
from converter.language.morphology import KNOWN_COUNT, is_built, is_word, nasal
from converter.language.wordlists import words_of
from converter.proofreading.casing import capitalised, like
from converter.proofreading.listing import listing
from converter.proofreading.phrases import standard
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone


def proposals(text: Text) -> Iterator[Proposal]:
    """What is certain about words that belong together."""
    yield from _run_on(text)
    yield from _hung(text)
    yield from _per(text)
    yield from _each(text)
    yield from _hyphened(text)
    for at, token in enumerate(text.tokens):
        if not text.joined[at] or not token.is_word:
            continue
        if text.is_guarded(token) or text.is_guarded(text.tokens[at + 1]):
            continue
        found = _clitic(text, at) or _pun(text, at) or _bound(text, at) or _torn(text, at) or _torn_compound(text, at)
        if found is not None:
            yield found


_ACRONYM_CLITIC = re.compile(r"(?<![\w-])(?P<acronym>[A-Z]{3,})(?P<clitic>nya)(?!\w)")


def _hung(text: Text) -> Iterator[Proposal]:
    """``APBDnya`` -> ``APBD-nya``, ``camatpun`` -> ``camat pun`` (A7, A10)."""
    for match in _ACRONYM_CLITIC.finditer(text.text):
        yield Proposal(match.start("clitic"), match.start("clitic"), "-", finding("clitic"))
    words = lexicon()
    for at, token in enumerate(text.tokens):
        base = token.lower[:-3]
        if not token.lower.endswith("pun") or len(base) < 4 or base in words_of("with-pun") or not text.free(at):
            continue
        known = words.count(base) >= COMMON or (words.headword(base) and base.startswith("se"))
        if is_word(base) and known and not words.listed(token.lower):
            place = token.end - 3
            yield Proposal(place, place, " ", finding("clitic", 0.96, "lexicon"))


_PER = re.compile(r"(?<![\w-])(?P<per>[Pp]er)-(?=(?P<each>[a-z]{2,})(?![\w-]))")


def _per(text: Text) -> Iterator[Proposal]:
    """``per-kg`` -> ``per kg``: per that means *each* stands apart (A9)."""
    words = lexicon()
    for match in _PER.finditer(text.text):
        each = match["each"]
        derived = each.endswith("an") and words.count(f"per{each}") >= words.pair("per", each)
        if words.pair("per", each) >= SEEN_PER and not derived:
            yield Proposal(match.end("per"), match.end("per") + 1, " ", finding("bound-form"))


def _each(text: Text) -> Iterator[Proposal]:
    """``permalam`` -> ``per malam``: what is measured or counted by each (A9)."""
    words = lexicon()
    for at, token in enumerate(text.tokens):
        each = token.lower[3:]
        if not token.lower.startswith("per") or each not in words_of("each") or words.headword(token.lower):
            continue
        if text.free(at) and words.count(token.lower) < KNOWN_COUNT:
            head = capitalised("per") if token.is_capitalised else "per"
            unit = capitalised(each) if token.is_capitalised and text.zone is Zone.HEADLINE else each
            yield Proposal(token.start, token.end, f"{head} {unit}", finding("joined-word"))


SEEN_PER = 3
"""What was seen so often behind per is counted by it."""

_HYPHENED = re.compile(
    r"(?<![\w-])(?P<prefix>[Mm]em?|[Mm]eng?|[Mm]eny|[Dd]i|[Bb]er|[Tt]er|[Pp]em?|[Pp]eng?|[Kk]e)-(?!(?:se)?(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b)(?P<rest>[a-z]{3,})(?![\w-])"
)


def _hyphened(text: Text) -> Iterator[Proposal]:
    """``meng-kreasikan`` -> ``mengkreasikan``: a hyphen parts a prefix from foreign words and capitals only (G4)."""
    words = lexicon()
    for match in _HYPHENED.finditer(text.text):
        typed = (match["prefix"] + match["rest"]).lower()
        joined = standard(typed)
        prefix, rest = match["prefix"].lower(), match["rest"]
        if rest.startswith(prefix):
            continue  # ter-terkelola: begun twice
        if prefix == "di" and _is_only_verb(rest):
            yield Proposal(match.end("prefix"), match.start("rest"), "", finding("affix"))
            continue
        if prefix in ("di", "ke") and words.pair(prefix, rest) * 5 > words.count(joined):
            if words.pair(prefix, rest) > max(5 * words.count(joined), SEEN_PLACE) and _names_place(rest):
                yield Proposal(match.end("prefix"), match.start("rest"), " ", finding("preposition-di-ke"))
            continue
        if words.count(joined) >= SEEN_JOINED or (is_built(joined) and is_built(rest)):
            after = like(match[0], joined, text.zone, initial=True)
            yield Proposal(match.start(), match.end(), after, finding("affix"))


def _is_only_verb(word: str) -> bool:
    """``di-las``: an Indonesian word whose active form a dictionary lists, and that is seldom written as a noun."""
    words = lexicon()
    return words.headword(word) and words.lower(word) < SEEN_JOINED and words.listed(nasal("me", word))


def _names_place(word: str) -> bool:
    """Whether one may be in it: an Indonesian noun; di-share and di-test keep the hyphen of a foreign verb."""
    words = lexicon()
    return words.headword(word) and words.lower(word) > words.title(word) and not words.listed(nasal("me", word))


SEEN_PLACE = 7
"""Oftener than this di stands before a word that one may be in."""

SEEN_JOINED = 20
"""So often seen without its hyphen, a word under an affix is Indonesian."""

_RUN_ON = re.compile(r"(?<![\w’'.@/])(?P<small>[a-z]+(?:-[a-z]+)?)(?P<big>[A-Z][A-Za-z]+)(?![\w@])")
_SHORT_WORDS = frozenset(["di", "ke", "dan", "dari", "yang", "para"])


def _run_on(text: Text) -> Iterator[Proposal]:
    """A capital in mid-word starts the next one: ``termasukCamat`` -> ``termasuk Camat``."""
    words = lexicon()
    for match in _RUN_ON.finditer(text.text):
        small, whole = match["small"], match.group().lower()
        part = small.rsplit("-", 1)[-1]
        known = small in _SHORT_WORDS or (len(part) >= 4 and is_word(part) and words.count(part) >= COMMON)
        if known and words.title(whole) + words.upper(whole) < KNOWN_COUNT and _starts_word(small, match["big"]):
            place = match.start("big")
            yield Proposal(place, place, " ", finding("joined-word", 0.96, "lexicon"))


def _starts_word(small: str, big: str) -> bool:
    """Whether a word may well begin here: an acronym, a place, an office, or a word seen behind the other."""
    lower = big.lower()
    seen = lexicon().pair(small, lower) >= 1 or small in _SHORT_WORDS
    return seen or big.isupper() or places.is_place(lower) or offices.is_office_word(lower)


COMMON = 100


def _clitic(text: Text, at: int) -> Proposal | None:
    """``sambutan nya`` -> ``sambutannya``."""
    token, clitic = text.tokens[at], text.tokens[at + 1]
    if clitic.text != "nya" or text.is_guarded(token):
        return None
    if token.is_upper:
        return Proposal(token.end, clitic.start, "-", finding("clitic"))
    if not (token.is_lower or text.free(at)):
        return None
    return Proposal(token.end, clitic.start, "", finding("clitic"))


def _pun(text: Text, at: int) -> Proposal | None:
    """``mau pun`` -> ``maupun`` where the conjunction is the likelier reading (A8)."""
    token, pun = text.tokens[at], text.tokens[at + 1]
    if pun.text != "pun" or token.lower not in words_of("with-pun") or not text.free(at):
        return None
    left, right = text.neighbour(at, -1), text.neighbour(at + 1, 1)
    joined = token.lower + "pun"
    if likelihood((left, joined, right)) - likelihood((left, token.lower, "pun", right)) < 1.0:
        return None
    return Proposal(token.end, pun.start, "", finding("clitic", 0.96, "lexicon"))


def _bound(text: Text, at: int) -> Proposal | None:
    """``pasca panen`` -> ``pascapanen``, ``non ASN`` -> ``non-ASN``, ``se Kalbar`` -> ``se-Kalbar``."""
    token, noun = text.tokens[at], text.tokens[at + 1]
    if not noun.is_word or (not token.is_lower and text.zone is not Zone.HEADLINE and not text.initial[at]):
        return None
    capital = not noun.is_lower and (text.zone is not Zone.HEADLINE or token.lower == "se")
    words = lexicon()
    if token.lower == "se" and token.is_upper:
        return None
    if token.lower == "se":
        if capital or noun.is_upper:
            return Proposal(token.end, noun.start, "-", finding("bound-form"))
        if words.count("se" + noun.lower) >= KNOWN_COUNT or (
            words.headword(noun.lower) and text.zone is not Zone.HEADLINE
        ):
            return Proposal(token.end, noun.start, "", finding("bound-form"))
        return None
    if token.lower not in words_of("bound-forms") or _is_function_word(noun.lower):
        return None
    if noun.is_upper or capital:
        certain = token.lower not in words_of("bound-forms-also-words") or token.lower in ("non", "antar")
        return Proposal(token.end, noun.start, "-", finding("bound-form")) if certain else None
    joined = token.lower + noun.lower
    known = words.count(joined)
    if token.lower in words_of("bound-forms-also-words"):
        certain = known >= 5 and known > words.pair(token.lower, noun.lower) // 3
        certain = certain and words.lower(joined) > words.title(joined)
        certain = certain or (token.text == "non" and noun.lower.endswith(_OF_ADJECTIVES) and len(noun.text) > LONG)
        if token.lower == "antar":
            certain = certain or (words.pair("mengantar", noun.lower) == 0 and not _doubtful(token.lower, noun.lower))
            certain = certain and text.neighbour(at, -1) not in words_of("delivering") and is_word(noun.lower)
    else:
        certain = is_word(noun.lower)
    if not certain:
        return None
    after = like(token.text, joined, text.zone, initial=True)
    return Proposal(token.start, noun.end, after, finding("bound-form", 0.97, "lexicon"))


_OF_ADJECTIVES = ("al", "if", "ik", "is")
LONG = 6
"""Letters of the shortest adjective that is told by its end: prosedural."""


def _is_function_word(word: str) -> bool:
    """``pra dan pascapanen``, ``anti tidak adil``: bound forms join what names or describes something."""
    return any(word in words_of(name) for name in ("function-words", "never-doubled", "small-in-headlines"))


def _doubtful(bound: str, noun: str) -> bool:
    """Whether the list only suggests to join the two."""
    return any(not entry.certain for entry in listing().pairs(bound, noun))


TORN_LEAD = 3.5
"""One word must be likelier than two by this much (decimal logarithm)."""


def _is_torn(text: Text, at: int, joined: str) -> bool:
    """Whether a word torn in two is the likelier reading: ``mili meter``, ``pres iden``."""
    first, second = text.lowers[at], text.lowers[at + 1]
    words = lexicon()
    if min(len(first), len(second)) < 2 or not (words.listed(joined) or words.count(joined) >= COMMON):
        return False
    if min(words.count(first), words.count(second)) < 30 or not (is_word(first) and is_word(second)):
        return len(joined) >= 7
    left, right = text.neighbour(at, -1), text.neighbour(at + 1, 1)
    lead = likelihood((left, joined, right)) - likelihood((left, first, second, right))
    return lead >= TORN_LEAD and words.count(joined) >= COMMON


def _torn_compound(text: Text, at: int) -> Proposal | None:
    """``di salah gunakan`` -> ``disalahgunakan``: a compound with prefix and suffix is one word (A17)."""
    token = text.tokens[at]
    if token.lower != "di" or not text.joined[at + 1]:
        return None
    first, second = text.tokens[at + 1 : at + 3]
    joined = f"di{first.lower}{second.lower}"
    if not (first.is_lower and second.is_lower) or not second.lower.endswith(("kan", "i")):
        return None
    if lexicon().count(joined) < KNOWN_COUNT or text.is_guarded(second):
        return None
    inside = text.zone is not Zone.HEADLINE and not text.initial[at]
    after = joined if inside else like(token.text, joined, text.zone, initial=True)
    return Proposal(token.start, second.end, after, finding("split-word", 0.96, "lexicon"))


def _torn(text: Text, at: int) -> Proposal | None:
    """An affix that stands apart, or a word torn in two: ``meng alokasikan``, ``dikorban kan``, ``mili meter``."""
    token, rest = text.tokens[at], text.tokens[at + 1]
    if not rest.is_lower or not rest.is_word or not (token.is_lower or text.free(at)):
        return None
    words = lexicon()
    plain = token.lower + rest.lower
    if not words.count(plain) and token.lower not in words_of("torn-prefixes") and rest.lower not in ("kan", "an"):
        return None
    joined = standard(plain)
    known = words.count(joined) >= KNOWN_COUNT or words.headword(joined)
    pair = words.pair(token.lower, rest.lower)
    if token.lower in words_of("torn-prefixes"):
        strict = token.lower in words_of("prefixes-no-words") and is_word(rest.lower)
        certain = (
            (strict or known or is_built(joined))
            and pair == 0
            and not (token.lower == "per" and words.count(rest.lower) > 50)
        )
    elif rest.lower in ("kan", "an"):
        if not text.adjacent(at + 1) and text.gap(at + 1)[:1] in "?!":
            return None
        certain = (
            (known or is_built(joined))
            and (pair < words.count(joined) or (not pair and words.count(nasal("me", joined)) >= KNOWN_COUNT))
            and not (rest.lower == "kan" and words.headword(token.lower) and len(token.lower) < 4)
        )
    else:
        certain = pair == 0 and words.count(joined) >= 30 and len(joined) >= 6 and _is_torn(text, at, joined)
        certain = certain and not (len(token.lower) == 2 and text.is_quoted(token.start))  # torang pe laut
    if not certain:
        return None
    after = like(token.text, joined, text.zone, initial=True)
    return Proposal(token.start, rest.end, after, finding("split-word", 0.96, "lexicon"))
