"""Typing errors and words run together, told apart from words that the lexicon merely lacks.

A word that no dictionary, no count and no affix explains is strange. What it may stand for comes from the channel;
what is not certain is suggested. Words of a regional language have no likely candidate, and stand together.
"""

from __future__ import annotations

import re
from functools import cache

from converter.draft import Finding, Proposal
from converter.language import offices, places
from converter.language.chain import gain
from converter.language.lexicon import lexicon
from converter.language.morphology import build, parses, slips
from converter.language.name_lists import acronyms
from converter.language.rarity import MIN_LETTERS, SHORT_KNOWN, is_doubtful, is_strange
from converter.language.wordlists import words_of
from converter.proofreading.casing import capitalised, like
from converter.proofreading.channel import Candidate, far_candidates, is_spoken, near_forms, slip_candidates, slip_kind
from converter.proofreading.persons import has_age, reads_as_name
from converter.proofreading.rules import Evidence, finding
from converter.proofreading.runons import split_candidates
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

APPLY = 0.7
"""Chance of being right from which a correction is applied."""

APPLY_SHORT = 0.95
"""The same for short words, which look like words of other languages more often."""

LONG, LONGEST = 8, 10
APPLY_LONG, APPLY_LONGEST = 0.6, 0.35
"""The same for words of so many letters that no affix explains: hardly another word, of whatever language, is so near
to them. Names of places are, by which the chances were fitted, but they are not written small."""

APPLY_SUSPECT = 0.85
"""The same for short words that were seen so seldom beside another one that they are likelier its misspelling."""

SHORT = 6
"""Letters of a short word."""

APPLY_FAR = 0.97
"""The same for words two slips away."""

APPLY_LISTED = 0.97
"""The same for one of several things that are named: what grows and is made somewhere has its name from there."""

APPLY_SPLIT = 0.75
"""The same for words run together: words of no other language look like two common ones."""

LEAD, LEAD_LONG = 2.0, 1.5
"""The best candidate leads the next by these log-odds, in long words by fewer, or it is only suggested."""

SUGGEST = 0.3
"""Chance from which it is worth an editor's look."""

ALTERNATIVES = 3
UNLIKELY = 0.05
"""So many other candidates are named, as far as they have this chance."""

IN_DOCUMENT = 2.0
"""Log-odds for a candidate that the release itself holds elsewhere."""

NEAR = 3
REGIONAL = 3
"""So many other unknown words within three are another language."""

NEAR_STRANGE = -2.2
"""Log-odds for each other unknown word within three: regional speech, foreign phrases."""

OF_TWO = 0.5
"""So much of that tells against two words run together: words of other languages hardly look like two of Indonesian."""

VOUCHED = -2.5
"""Log-odds for a word that is known to be right, however near it is to a common one: ``petai`` and ``petani``."""

USED_AGAIN = -3.0
"""Log-odds for a word that the release holds more than once: a term."""

IN_NAME = -2.5
"""Log-odds for a word with a capital inside a sentence."""

OFFICIAL = 5
"""Two words that were seen side by side so often belong together in the name of an office or agency."""

COINED = 4
"""Both parts of a coined name are written with a capital so many times as often as without one."""

PAIRED = 20
"""Two words that were seen side by side so often may be run together though one is a name: ``harisenin``."""

SURE_CONTEXT = 2.0
"""How much better than by chance (decimal logarithm) a function word must stand for a word of two letters or three."""


def proposals(text: Text) -> tuple[list[Proposal], list[Proposal]]:
    """Corrections that are certain, and suggestions, for the strange words of a text."""
    functional: list[Proposal] = []
    certain: list[Proposal] = []
    possible: list[Proposal] = []
    doubtful = [is_doubtful(word) and _is_open(text, at) for at, word in enumerate(text.lowers)]
    strange = [
        (doubt and is_strange(token.lower)) or ("'" in token.lower and not lexicon().count(token.lower))
        for token, doubt in zip(text.tokens, doubtful, strict=True)
    ]
    odd_words = {token.start for token, odd in zip(text.tokens, strange, strict=True) if odd}
    for at, token in enumerate(text.tokens):
        if len(token.text) < MIN_LETTERS:
            sure = _function_word(text, at)
            functional += sure
            if sure:
                continue
        if not doubtful[at]:
            continue
        near = strange_near(strange, at)
        if near >= REGIONAL:
            continue
        found = candidates(text, at, near)
        if not found or found[0].chance < SUGGEST:
            continue
        best = found[0]
        named = has_age(text, at) and not (text.joined[at] and _is_official(text, at, best.after))
        if named and not text.joined[at]:
            continue
        lead = LEAD if len(token.lower) < LONG else LEAD_LONG
        clear = len(found) == 1 or found[1].odds < best.odds - lead
        source: Evidence = "document" if _in_document(text, best.after) else "lexicon"
        others = tuple(_cased(text, at, other) for other in found[1 : 1 + ALTERNATIVES] if other.chance >= UNLIKELY)
        why = finding(best.rule, round(min(0.99, best.chance), 2), source)._replace(alternatives=others)
        proposal = Proposal(token.start, token.end, _cased(text, at, best), why)
        if is_spoken(token.lower, best.after) and (near or text.is_quoted(token.start)):
            odd_words.add(token.start)
            possible.append(proposal)
        elif token.is_capitalised and _is_name(best.after) and not _is_official(text, at, best.after):
            possible.append(proposal)  # two spellings of a name: whose is right, the text does not tell
        else:
            listed = best.rule == "spelling" and _is_one_of_things(text, at)
            # What replaces a word must not be replaced in its turn: mngelar is menggelar rather than mengelar.
            lasting = best.rule != "spelling" or not is_doubtful(best.after)
            settled = clear and lasting and best.chance >= max(_bar(token.lower, best), APPLY_LISTED * listed)
            settled = settled and not (named or reads_as_name(text, at, best.after))
            (certain if settled else possible).append(proposal)
            if not settled and len(best.after) == len(token.lower) and slip_kind(token.lower, best.after) == "vowel":
                odd_words.add(token.start)  # mao for mau is heard, not mistyped
    if certain:
        left_open = odd_words - {proposal.start for proposal in certain}
        spoken = [proposal for proposal in certain if is_dialect(text, proposal, left_open)]
        certain = [proposal for proposal in certain if proposal not in spoken]
        possible += spoken
    return functional + certain, possible


_SENTENCE = re.compile(r"[^.!?]+")

COMMON_SPOKEN = 100
"""A word so many times rarer than its twin in -a is the way a region says it."""

SURE_IN_SPEECH = 0.95
"""From this chance on a word of ``SHORT`` letters is mistyped even beside one word of the speaker's language."""


def is_dialect(text: Text, proposal: Proposal, left_open: set[int]) -> bool:
    """Whether the sentence of a quotation that a word stands in holds other strange words that stay: the speaker's own
    language.

    Args:
        left_open: places in the text of words that are strange and stay.
    """
    start, end = proposal.start, proposal.end
    if " " in proposal.after or not text.is_quoted(start):
        return False
    sentence = next(m for m in _SENTENCE.finditer(text.text) if m.end() > start)
    others = [text.lowers[text.places[at]] for at in left_open - {start} if sentence.start() <= at < sentence.end()]
    chance = proposal.why.confidence if isinstance(proposal.why, Finding) else 0.0
    sure = chance >= SURE_IN_SPEECH and end - start >= SHORT and not any(map(_is_said_so, others))
    return len(others) > sure


def _is_said_so(word: str) -> bool:
    """Whether a word is the way a region says a common one: ``ade`` for ``ada``."""
    form = word[:-1] + "a"
    return is_spoken(word, form) and lexicon().count(form) > COMMON_SPOKEN * (lexicon().count(word) + 1)


def _is_one_of_things(text: Text, at: int) -> bool:
    """``pekawai, durian, dan langsat``: whether single words stand between commas on one side of a word, or it does."""
    if at + 2 < len(text.tokens) and text.gap(at) == ", " and text.gap(at + 1) == ", ":
        return True
    return at >= 2 and text.gap(at - 1) == ", " and (text.gap(at - 2) == ", " or text.gap(at)[:1] == ",")


def _is_name(word: str) -> bool:
    """Whether a word is mostly written with a capital, and is none of offices and agencies."""
    words = lexicon()
    return words.title(word) > words.lower(word) and not (offices.is_office_word(word) or word in _official_words())


def _bar(word: str, best: Candidate) -> float:
    if best.rule != "spelling":
        return APPLY_SPLIT
    if best.after not in near_forms(word):
        return APPLY_FAR
    if len(word) >= LONG and is_strange(word) and not _may_be_built(word):
        return APPLY_LONGEST if len(word) >= LONGEST else APPLY_LONG
    return APPLY if len(word) > SHORT else APPLY_SUSPECT if lexicon().suspect(word) else APPLY_SHORT


def _may_be_built(word: str) -> bool:
    """Whether affixes and a headword make a word, be it with affixes that it was never seen with: ``penabuhan``."""
    return any(
        len(parse.root) >= MIN_LETTERS and lexicon().headword(parse.root) and build(parse) == word
        for parse in parses(word)
    )


def strange_words(text: Text) -> list[bool]:
    """For each word of a text, whether it may be a typing error: strange, no name, and not to be left alone."""
    return [is_strange(word) and _is_open(text, at) for at, word in enumerate(text.lowers)]


def strange_near(strange: list[bool], at: int) -> int:
    """How many of the words around one are strange: from ``REGIONAL`` on, they are of another language."""
    return sum(strange[max(0, at - NEAR) : at] + strange[at + 1 : at + 1 + NEAR])


def _is_open(text: Text, at: int) -> bool:
    """Whether a doubtful word is neither a place, nor in capitals, nor settled by other rules."""
    token = text.tokens[at]
    word = token.lower
    if not token.is_word or token.is_upper or places.is_place(word) or not word.isascii():
        return False
    if text.zone is Zone.HEADLINE and not is_strange(word):
        return False  # every word has a capital there: rare ones are judged by the text below
    shortened = len(word) < MIN_LETTERS and text.gap(at)[:1] == "."
    return not (shortened or text.is_guarded(token) or text.is_settled(token) or _ends_in_glottal_stop(text, at))


def _ends_in_glottal_stop(text: Text, at: int) -> bool:
    """``Tabe’``: whether the mark behind a word is a letter of its language and closes nothing."""
    end = text.tokens[at].end
    return text.folded[end : end + 1] == "'" and text.folded.count("'", 0, end) % 2 == 0


def candidates(text: Text, at: int, near: int = 0, *, thorough: bool = False) -> list[Candidate]:
    """What the word may stand for in its place, likeliest first.

    Args:
        near: other strange words within ``NEAR`` words of it.
        thorough: also all words two slips away where one slip explains the word.
    """
    token = text.tokens[at]
    left, right = text.neighbour(at, -1), text.neighbour(at, 1)
    parted = list(split_candidates(token.lower, left, right)) if is_strange(token.lower) else []
    taken_for_name = _is_coined if token.is_capitalised else _is_named
    parted = [candidate for candidate in parted if not taken_for_name(candidate.after)]
    if token.is_capitalised:
        # Offices that begin with Dan are commanders: Dansatgas, Dansektor.
        parted = [candidate for candidate in parted if not candidate.after.startswith("dan ")]
    found = [*slip_candidates(token.lower, left, right), *parted]
    again = text.context is not None and text.context.counts[token.lower] > 1
    vouched = lexicon().vouched(token.lower)
    shift = NEAR_STRANGE * near + USED_AGAIN * again + VOUCHED * vouched
    # Nobody joins a word to itself: preemtif dan preventif.
    beside = {*text.lowers[max(0, at - 2) : max(0, at - 1)], *text.lowers[at + 2 : at + 3]}
    if thorough:
        named = {candidate.after for candidate in found}
        further = far_candidates(token.lower, left, right, thorough=True)
        found += [candidate for candidate in further if candidate.after not in named]
    elif not shift and all(candidate.chance < SUGGEST for candidate in found):
        found += far_candidates(token.lower, left, right)
    if not text.free(at):
        official = [candidate for candidate in found if _is_official(text, at, candidate.after)]
        shift += 0.0 if official else IN_NAME
        found = official or [candidate for candidate in found if _fits_name(text, at, candidate, left, right)]
    moved = (
        candidate._replace(
            odds=candidate.odds
            + (shift if candidate.rule == "spelling" else shift * OF_TWO)
            + IN_DOCUMENT * (not vouched and _in_document(text, candidate.after))
        )
        for candidate in found
        if candidate.after not in beside
    )
    return sorted(moved, key=lambda candidate: -candidate.odds)


def _is_coined(parts: str) -> bool:
    """Whether two words written together are a coined name of an office: Kemenkopolhukam, Kabidhumas."""
    words, both = lexicon(), parts.split(" ")
    named = all(words.title(part) >= COINED * (words.lower(part) + 1) for part in both)
    return named and not places.is_place(both[-1])


def _is_named(parts: str) -> bool:
    """Whether one of two words is a name that hardly stands beside the other: ``saibatin`` is no ``sai batin``."""
    words, both = lexicon(), parts.split(" ")
    named = any(words.title(part) > 2 * words.lower(part) for part in both)
    return named and words.pair(both[0], both[-1]) < PAIRED


def _in_document(text: Text, after: str) -> bool:
    return text.context is not None and all(text.context.counts[word] for word in after.split(" "))


def _fits_name(text: Text, at: int, candidate: Candidate, left: str, right: str) -> bool:
    """Inside names only a joined known phrase, or a common word that stands so beside its neighbour."""
    token, words = text.tokens[at], lexicon()
    if not token.is_capitalised or words.count(token.lower) > 1 or text.name_like(at):
        return False
    if candidate.rule == "joined-word":
        first, second = candidate.after.split(" ")
        return words.pair(first, second) >= 30
    common = words.lower(candidate.after) >= words.title(candidate.after)
    seen = max(words.pair(left, candidate.after), words.pair(candidate.after, right))
    return len(token.lower) >= 7 and common and seen >= 5


@cache
def _official_words() -> frozenset[str]:
    """Words of offices, agencies and regions but their acronyms, which are near to each other: Popda, Polda."""
    return (words_of("institution-words") | words_of("ranks") | words_of("administrative-words")) - acronyms()


def _is_official(text: Text, at: int, form: str) -> bool:
    """Whether a capitalised word is a mistyped one of offices, agencies and regions: what stands beside it there
    stands beside it here, or a place follows (``Buapti Situbondo``, ``Komisi Pemlihan Umum``)."""
    token, words = text.tokens[at], lexicon()
    if not token.is_capitalised or not is_strange(token.lower):
        return False
    left, right = text.neighbour(at, -1), text.neighbour(at, 1)
    if places.longest_at([form, right]) == 2 or (places.longest_at([left, form]) == 2 and not places.is_place(left)):
        return True
    if form not in _official_words():
        return False
    if text.context is not None and text.context.counts[token.lower] > 1:
        return False
    if max(words.pair(left, form), words.pair(form, right)) >= OFFICIAL:
        return True
    heads = offices.is_office_word(form) or form in words_of("administrative-words")
    return heads and text.joined[at] and text.tokens[at + 1].is_capitalised and places.is_place(right)


def _function_word(text: Text, at: int) -> list[Proposal]:
    """``dn`` -> ``dan``, ``akn`` -> ``akan``: two or three letters that are no word, beside words that tell."""
    token, words = text.tokens[at], lexicon()
    if (
        len(token.text) < 2
        or not token.text.isalpha()
        or not token.is_lower
        or words.listed(token.lower)
        or text.is_guarded(token)
    ):
        return []
    if text.is_settled(token) or words.count(token.lower) >= SHORT_KNOWN or text.gap(at)[:1] == ".":
        return []
    left, right = text.neighbour(at, -1), text.neighbour(at, 1)
    fits = sorted(
        ((gain(left, form) + gain(form, right), form) for form in slips(token.lower) & words_of("function-words")),
        reverse=True,
    )
    if not fits or fits[0][0] < SURE_CONTEXT or (len(fits) > 1 and fits[1][0] > fits[0][0] - 1.0):
        return []
    return [Proposal(token.start, token.end, fits[0][1], finding("spelling", 0.95, "lexicon"))]


def _cased(text: Text, at: int, best: Candidate) -> str:
    token = text.tokens[at]
    inside = not text.initial[at] and text.zone is not Zone.HEADLINE
    if " " in best.after and token.is_capitalised and inside:
        return " ".join(capitalised(word) for word in best.after.split(" "))
    return like(token.text, best.after, text.zone, text.initial[at])
