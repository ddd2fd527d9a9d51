"""``di`` and ``ke`` as prepositions or as prefixes, for words that no list holds (EYD V; rules A1 to A4).

A word is a place when edited text has it behind the preposition; it is a verb when edited text has it with the
prefix. What the counts leave open stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from converter.draft import Proposal
from converter.language.chain import likelihood
from converter.language.lexicon import END, NUMBER, START, lexicon
from converter.language.morphology import KNOWN_COUNT, is_built, is_word, nasal
from converter.language.wordlists import words_of
from converter.proofreading.casing import capitalised, like
from converter.proofreading.listing import listing
from converter.proofreading.passives import reads_as_place
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

LEAD = 0.8
"""The reading as a verb must be likelier than the reading as a place by this much (decimal logarithm)."""

CLEAR_LEAD = 1.5
"""The same where the preposition is known before the word: di lepas pantai."""

ORDINAL_LEAD = 2.0
"""The same for an ordinal before the reading of ke as to so many."""

NOUN_SHARE = 0.01
"""A word that so small a part of its occurrences has behind prepositions and articles is no noun."""

LONG = 8
"""Letters of a word that is hardly anything else than what it seems."""

CLEAR = 5
"""One reading must be this many times commoner than the other."""

FAR_CLEAR = 20
HARDLY_PLACED = 0.005
"""A noun is no place if di stands before so small a part of it, and the verb is so many times commoner: ekspor."""

SEEN = 20
"""So many occurrences in edited text make a form a word."""

PLACED = 8
"""So many occurrences behind the preposition make a noun a place."""


NEVER_PLACED = 100
"""A noun that was seen so often, and never with di before it, is no place: mulai di beton."""


def proposals(text: Text) -> Iterator[Proposal]:
    """What is certain about di and ke."""
    for at, token in enumerate(text.tokens):
        if (
            token.lower in ("di", "ke")
            and text.adjacent(at)
            and not text.is_guarded(token)
            and not text.is_settled(token)
        ):
            yield from _apart(text, at)
        elif token.lower.startswith(("di", "ke")) and len(token.lower) >= 5 and text.free(at):
            yield from _together(text, at)


def _apart(text: Text, at: int) -> Iterator[Proposal]:
    """``di jual`` -> ``dijual``, ``ke giatan`` -> ``kegiatan``."""
    token, verb = text.tokens[at], text.tokens[at + 1]
    if not verb.is_word or not (verb.is_lower or text.zone is Zone.HEADLINE) or text.is_guarded(verb):
        return
    if verb.lower in ("di", "ke") or _is_name(text, at):
        return
    if token.lower == "ke" and verb.lower in words_of("numerals"):
        yield from _ordinal(text, at)
        return
    torn = f"di{verb.lower}kan"
    if token.lower == "di" and text.neighbour(at + 1, 1) == "kan" and (lexicon().count(torn) >= 2 or is_built(torn)):
        after = like(text.text[token.start : verb.end], torn, text.zone, initial=True)
        yield Proposal(token.start, text.tokens[at + 2].end, after, finding("preposition-di-ke", 0.97, "lexicon"))
        return
    if text.zone is Zone.HEADLINE and text.context is not None and verb.lower in text.context.names:
        return
    words = lexicon()
    joined = token.lower + verb.lower
    alone = seen = words.pair(token.lower, verb.lower)
    together = words.count(joined)
    left, right = text.neighbour(at, -1), text.neighbour(at + 1, 1)
    if verb.lower == "pukul" and (right == NUMBER or right in words_of("numerals")):
        return
    if words.count(right) >= SEEN and not words.pair(verb.lower, right):
        alone //= CLEAR
    lead = likelihood((left, joined, right)) - likelihood((left, token.lower, verb.lower, right))
    placed = alone if _is_active(verb.lower) else seen
    hardly_place = (
        verb.lower == "pukul"
        or not _is_noun(verb.lower)
        or (
            token.lower == "di" and placed * FAR_CLEAR <= together and placed <= HARDLY_PLACED * words.count(verb.lower)
        )
    )
    if len(verb.lower) < 3 or (verb.lower.startswith("me") and not together):
        certain = False  # no passive is made of an active form: keluarga Di mengadakan
    elif words.headword(verb.lower) and together >= KNOWN_COUNT and hardly_place:
        certain = alone * CLEAR <= together or (lead >= CLEAR_LEAD and _is_passive(verb.lower))
    elif token.lower == "ke":
        certain = together >= 50 and words.count(verb.lower) < KNOWN_COUNT and alone * CLEAR < together
    elif together >= KNOWN_COUNT:
        needed = LEAD if _is_active(verb.lower) else CLEAR_LEAD
        awaited = left in words_of("auxiliaries") and seen <= 2 * together  # akan di aspal
        certain = (lead >= needed or awaited) and _is_passive(verb.lower)
    else:
        causative = verb.lower.endswith("kan") and len(verb.lower) >= 7 and not words.headword(verb.lower[:-2])
        built = is_built(joined) and (together >= 1 or causative)  # tatakan may be tatak with -an
        awaited = left in words_of("before-passive-verbs") and words.headword(verb.lower) and is_built(joined)
        unknown = words.headword(nasal("me", verb.lower)) and not words.count(verb.lower)  # hampar, menghampar
        certain = seen == 0 and (_is_passive(verb.lower) or built or awaited or unknown)
    never = not seen and words.count(verb.lower) >= NEVER_PLACED and left in words_of("auxiliaries")
    certain = certain and (never or not (token.lower == "di" and _is_mostly_noun(verb.lower)))
    certain = certain and words.lower(joined) >= words.title(joined)  # ke jati is no Kejati
    if certain and not listing().is_wrong(joined) and not reads_as_place(text, at, joined):
        inside = token.is_capitalised and text.zone is not Zone.HEADLINE and not text.initial[at]
        after = joined if inside else like(text.text[token.start : verb.end], joined, text.zone, initial=True)
        yield Proposal(token.start, verb.end, after, finding("preposition-di-ke", 0.97, "lexicon"))


def _is_name(text: Text, at: int) -> bool:
    """``Pak Di datang``: whether Di, with its capital, stands behind a form of address."""
    addressed = at and text.joined[at - 1] and text.lowers[at - 1] in words_of("addresses-in-small-letters")
    return bool(addressed) and text.tokens[at].is_capitalised


def _ordinal(text: Text, at: int) -> Iterator[Proposal]:
    """``triwulan ke dua`` -> ``triwulan kedua``, where ``dikirim ke dua desa`` is the far less likely reading (E7)."""
    token, numeral = text.tokens[at], text.tokens[at + 1]
    left, right, joined = text.neighbour(at, -1), text.neighbour(at + 1, 1), f"ke{numeral.lower}"
    if left == START:
        return  # Ke dua kota itulah mereka merantau
    if likelihood((left, joined, right)) - likelihood((left, "ke", numeral.lower, right)) >= ORDINAL_LEAD:
        after = like(text.text[token.start : numeral.end], joined, text.zone, initial=True)
        yield Proposal(token.start, numeral.end, after, finding("preposition-di-ke", 0.96, "lexicon"))


def _is_noun(word: str) -> bool:
    """Whether edited text has the word where only nouns stand."""
    words = lexicon()
    seen = sum(words.pair(before, word) for before in ("ke", "dari", "pada", "sebuah", "para", "suatu", "dalam"))
    return seen > words.count(word) * NOUN_SHARE


def _is_active(verb: str) -> bool:
    """Whether the active form of a root is in use."""
    return lexicon().count(nasal("me", verb)) >= 1


def _is_mostly_noun(word: str) -> bool:
    """``kartu``: a noun that has no active form, and hardly a passive one."""
    words = lexicon()
    return _is_noun(word) and not _is_active(word) and words.count(word) > FAR_CLEAR * words.count(f"di{word}")


def _is_passive(verb: str) -> bool:
    """Whether a word behind di- is a passive verb: its active form is in use."""
    words = lexicon()
    bare = verb[:-3] if verb.endswith("nya") and len(verb) > 6 else verb
    if words.count(nasal("me", bare)) >= SEEN:
        return True
    if bare.endswith(("kan", "i")) and words.count("di" + bare) >= 2:
        return True
    return words.count("di" + bare) >= KNOWN_COUNT


def _together(text: Text, at: int) -> Iterator[Proposal]:
    """``dikertas`` -> ``di kertas``, ``kelokasi`` -> ``ke lokasi``."""
    token = text.tokens[at]
    head, place = token.lower[:2], token.lower[2:]
    words = lexicon()
    if words.headword(token.lower) or words.vouched(token.lower) or "-" in token.lower:
        return
    behind = words.pair(head, place)
    together = words.count(token.lower)
    if head == "ke" and (behind >= 2 or (not together and len(place) >= 5)):
        behind = max(behind, words.pair("di", place))
    if (
        behind < (PLACED if together or len(token.lower) < LONG else PLACED // 2)
        or behind < (CLEAR if words.count(nasal("me", place)) else 2) * together
        or not is_word(place)
        or len(place) < 3
    ):
        return
    left, right = text.neighbour(at, -1), text.neighbour(at, 1)
    if text.is_doubted(token) and right == END:
        return
    if head == "di" and words.listed(f"menge{place}"):
        return  # dilap: a verb of one syllable
    if place == "salah" and right != "satu":
        return  # disalahkan, disalahgunakan
    if head == "di" and left in words_of("before-passive-verbs") and words.count(nasal("me", place)) >= 2:
        return  # harus dilap
    strange = right not in (END, NUMBER) and not words.pair(place, right) and words.count(right) >= SEEN
    if strange and (together >= SEEN or not _is_noun(place)):
        return
    lead = likelihood((left, head, place, right)) - likelihood((left, token.lower, right))
    if head == "di" and (right == "oleh" or lead < LEAD or (place.endswith("asi") and place not in _PLACES_IN_ASI)):
        return
    if head == "ke" and _is_derived(token.lower):
        return
    after = f"{head} {place}"
    if token.is_capitalised:
        after = f"{head} {capitalised(place)}" if text.zone is Zone.HEADLINE and at else capitalised(after)
    yield Proposal(token.start, token.end, after, finding("preposition-di-ke", 0.97, "lexicon"))


_PLACES_IN_ASI = ("lokasi", "instalasi")
"""Other nouns in -asi make verbs: diorganisasi."""


def _is_derived(word: str) -> bool:
    """Whether ke- stands in a noun: ke-…-an of a root in use."""
    return word.endswith("an") and lexicon().count(word[2:-2]) >= SEEN and lexicon().count(word) >= 2
