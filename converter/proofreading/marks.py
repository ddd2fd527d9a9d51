"""White space and punctuation marks that are wrong in every context (EYD V, section III)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from converter.draft import Proposal
from converter.language.dates import MONTHS
from converter.language.lexicon import lexicon
from converter.language.morphology import is_word
from converter.language.wordlists import words_of
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

LETTER = r"[^\W\d_]"
_MONTH = "|".join(MONTHS)
_TO = r"(?:[-–—]|s/d|s\.d\.)"
"""What stands for *to* between figures."""

Replace = Callable[[re.Match[str]], str | None]


def _constant(after: str) -> Replace:
    return lambda _: after


OPENER_LETTERS, ACRONYM_LETTERS = 5, 3
"""Letters of a word that begins a sentence behind an acronym: ``BNPP.Sementara``, but ``M.Kes`` and ``BBC.Com``."""


def _word_stop(match: re.Match[str]) -> str | None:
    """``selesai.Warga`` -> ``selesai. Warga``; short words before a full stop are degrees, which have their rules."""
    word = match["word"]
    if word.lower() in words_of("abbreviations") or (len(word) >= 3 and word[1:].islower()):
        return f"{word}. "
    following = re.compile(r"\w+").match(match.string, match.end())
    opens = following is not None and len(following[0]) >= OPENER_LETTERS and is_word(following[0].lower())
    return f"{word}. " if opens and word.isupper() and len(word) >= ACRONYM_LETTERS else None


def _dash(match: re.Match[str]) -> str | None:
    """A dash with a blank on one side only; without any it may join two names and stays."""
    return " – " if len(match[0]) > 1 else None


def _behind_exclamation(match: re.Match[str]) -> str | None:
    """``maju!,”`` -> ``maju!”``; a name that ends with the mark takes others behind it: ``SP4N LAPOR!,``."""
    word = match["word"]
    return (
        None
        if len(word) > 2 and word[:1].isupper() and match.string[match.start() - 1 : match.start()] == " "
        else word
    )


SPACING: tuple[tuple[re.Pattern[str], Replace], ...] = (
    (re.compile(r"^\s+|\s+$"), _constant("")),
    (re.compile(r"[^\S\n]*\n\s*|[^\S\n]{2,}|\t"), _constant(" ")),
    (re.compile(r"(?<=[^\s(]) +(?=[,;?!)\]]|:(?!\w)|:(?=\s)|\.(?![.\d]))"), _constant("")),
    (re.compile(r"(?<=\d) ?: (?=\d)|(?<=\d) :(?=\d)"), _constant(":")),
    (re.compile(r"(?<=\b20\d\d) ?/ ?(?=20\d\d\b)"), _constant("/")),
    (re.compile(r"(?<=[(\[]) +"), _constant("")),
    (re.compile(rf"(?<={LETTER}),(?=[^\W_])|(?<=[\d)]),(?={LETTER})"), _constant(", ")),
    (re.compile(rf"[;](?={LETTER})"), _constant("; ")),
    (re.compile(rf"(?<={LETTER}{LETTER}):(?={LETTER})"), _constant(": ")),
    (re.compile(rf"(?<={LETTER})([?!])(?={LETTER})"), lambda m: m[1] + " "),
    (re.compile(rf"(?<={LETTER}{LETTER})\((?=[^\W_]{{2}})"), _constant(" (")),
    (re.compile(rf"\)(?={LETTER}{LETTER})"), _constant(") ")),
    (re.compile(rf"(?P<word>(?<![\w.]){LETTER}+)\.(?!Kep\b|Keb\b|Kes\b)(?=[A-Z]{LETTER})"), _word_stop),
    (re.compile(rf"(?<=\))\.(?=[A-Z]{LETTER})"), _constant(". ")),
    (re.compile(rf"^(\d{{1,2}}|[a-z])([.)])(?={LETTER})(?!{LETTER}\.)"), lambda m: f"{m[1]}{m[2]} "),
    (re.compile(rf"(?<=[a-z]{{2}}) ?/ (?={LETTER})|(?<=[a-z]{{2}}) /(?={LETTER})"), _constant("/")),
    (re.compile(r"(?<=\(\d) ?/ ?(?=\d)|(?<=/\d) ?/ (?=\d)|(?<=/\d\d) ?/ (?=\d)"), _constant("/")),
)


DOUBLES: tuple[tuple[re.Pattern[str], Replace], ...] = (
    (re.compile(r",{2,}|,(?=\.(?!\.))"), lambda m: "," if len(m[0]) > 1 else ""),
    (re.compile(r"([?!;:])\1+"), lambda m: m[1]),
    (re.compile(r"(?<!\.)\.\.(?!\.)$"), _constant(".")),
    (re.compile(r"(?P<word>\w{0,40}[?!])(?P<mark>[.,])(?=\s|$|[”\"])"), _behind_exclamation),
    (re.compile(r"(?<=[^\W\d_])\.\.(?= [A-Z])"), _constant(".")),
    (re.compile(r"(?<=, )(dll|dkk|dsb)(?= [a-z])|(?<= )(dkk)(?= [a-z])"), lambda m: f"{m[0]}."),
)

ELLIPSIS: tuple[tuple[re.Pattern[str], Replace], ...] = (
    (re.compile(r"(?<=\w) ?(?:\.{3,}|…)(?=[”\"]|$)"), _constant(" …")),
    (re.compile(r"(?<=\w) ?(?:\.{3,}|…) ?(?=\w)"), _constant(" … ")),
)

DASHES: tuple[tuple[re.Pattern[str], Replace], ...] = (
    (re.compile(rf"(?<=\b\d) ?{_TO} ?(?=\d{{1,2}} (?:{_MONTH})\b)", re.I), _constant("–")),
    (re.compile(rf"(?<=\b\d\d) ?{_TO} ?(?=\d{{1,2}} (?:{_MONTH})\b)", re.I), _constant("–")),
    (re.compile(rf"(?<=(?<![\d.,/-])(?:19|20)\d\d) ?{_TO} ?(?=(?:19|20)\d\d(?![\d.,/-]\d|-))"), _constant("–")),
    (re.compile(rf"(?<=\b\d\d\.\d\d) ?{_TO} ?(?=\d\d\.\d\d\b)"), _constant("–")),
    (re.compile(r"(?<=\d)—(?=\d)"), _constant("–")),
    (re.compile(r"(?P<sum>Rp\d[\d.,]*(?: ribu| juta| miliar)?) [-–—] (?=Rp\d)"), lambda m: f"{m['sum']}–"),
    (re.compile(r"(?<=[\w”\"),.?!])\s*(?:--+|—)\s*(?=[\w“\"(])"), _constant(" – ")),
    (re.compile(r"(?<=[^\s\d-]) - (?=[^\s-])|(?<=\d) - (?=[^\s\d-])"), _constant(" – ")),
    (re.compile(rf"(?<=[\w”)])(?:– | –)(?=[\w“])|(?<={LETTER})–(?={LETTER})"), _dash),
)


_UNEVEN = re.compile(
    r"^\s|\s$|\s\s|[\n\t]|\s[,;:?!.)\]]|[(\[]\s|[^\W_][,;:?!(][^\W_]|[\d)],\w|\)\w|[\w)]\.[A-Z]|^\w{1,2}[.)]\w|\s/|/\s"
)
"""Without one of these the blanks of a text are even."""
_DASH = re.compile(r"[-–—]|s/d|s\.d\.")


def spacing(text: Text) -> Iterator[Proposal]:
    """Blanks before and behind marks; one blank between words (F1, F2, F14, F18, F19)."""
    if not _UNEVEN.search(text.text):
        return iter(())
    return _matches(text, SPACING, "spacing")


_GLUED = re.compile(r"[^\W\d_]{3}\d|\d[a-z]{3}")
_FIGURES_FIRST = re.compile(r"(?<![\w.,/-])\d+(?:[.,]\d+)*(?P<word>[a-z]{3,})(?![\w-])")
_FIGURES_BEHIND = re.compile(
    rf"(?<![\w@#./-])(?P<word>[A-Za-z][a-z]{{2,}})(?P<figures>\d+(?:[.,]\d+)*)(?![\w@/-])(?: (?P<next>{LETTER}+))?"
)


def glued_figures(text: Text) -> Iterator[Proposal]:
    """``50orang`` -> ``50 orang``, ``sebanyak120 peserta`` -> ``sebanyak 120 peserta``."""
    if not _GLUED.search(text.text):
        return
    for match in _FIGURES_FIRST.finditer(text.text):
        if is_counted(match["word"]) and not text.touches_guarded(*match.span()):
            yield Proposal(match.start("word"), match.start("word"), " ", finding("spacing"))
    for match in _FIGURES_BEHIND.finditer(text.text):
        leads = match["word"].lower() in words_of("before-a-quantity") | words_of("before-figures")
        doubled = match["figures"] == "2" and not is_counted((match["next"] or "").lower())
        if leads and not doubled and not text.touches_guarded(*match.span("figures")):
            yield Proposal(match.start("figures"), match.start("figures"), " ", finding("spacing"))


def is_counted(word: str) -> bool:
    """Whether a word is what figures count or measure: orang, kilometer, juta, Mei."""
    lists = ("counted", "measures", "spans-of-time", "scales")
    return word in MONTHS or any(word in words_of(name) for name in lists)


def doubles(text: Text) -> Iterator[Proposal]:
    """Doubled marks and points of omission (F3, F16)."""
    yield from _matches(text, DOUBLES, "punctuation")
    yield from _matches(text, ELLIPSIS, "punctuation")


def dashes(text: Text) -> Iterator[Proposal]:
    """Dashes between clauses and in ranges of days, years and times (F15, E10)."""
    if not _DASH.search(text.text):
        return
    yield from _matches(text, DASHES, "dash")
    for match in _MEASURED.finditer(text.text):
        if (match["unit"] == "°" or is_counted(match["unit"].lower())) and _value(match["low"]) < _value(match["high"]):
            yield Proposal(match.end("low"), match.start("high"), "–", finding("dash"))


_MEASURED = re.compile(
    rf"(?<![\w.,/-])(?!0\d)(?P<low>\d+(?:[.,]\d+)*) [-–—] (?P<high>\d+(?:[.,]\d+)*) (?P<unit>{LETTER}+|°)"
)
"""``2,5 - 4 meter``: from so much to so much."""


def _value(figures: str) -> float:
    """What figures say, points between thousands and a comma before decimals; 12.30 is near enough to 12,30."""
    return float(figures.replace(".", "").replace(",", ".", 1).replace(",", ""))


def _matches(text: Text, patterns: tuple[tuple[re.Pattern[str], Replace], ...], rule: str) -> Iterator[Proposal]:
    for pattern, replace in patterns:
        for match in pattern.finditer(text.text):
            if text.touches_guarded(*match.span()):
                continue
            after = replace(match)
            if after is not None and after != match.group():
                yield Proposal(match.start(), match.end(), after, finding(rule))


_DOUBLED = re.compile(rf"(?<![\w-])({LETTER}+)(\s+[-–]\s*|[-–]\s+)({LETTER}+)(?![\w-])")


def spaced_hyphens(text: Text) -> Iterator[Proposal]:
    """``masing - masing``, ``perundang – undangan``, ``TPID – nya``: a hyphen belongs there (EYD V, A20; F15)."""
    words = lexicon()
    for match in _DOUBLED.finditer(text.text):
        left, right = match[1].lower(), match[3].lower()
        whole = f"{left}-{right}"
        same = left == right and len(left) > 1 and match[3] == right
        known = words.count(whole) >= 10 and words.count(whole) > words.pair(left, right)
        if same or known or (right == "nya" and match[1].isupper()):
            start, end = match.span(2)
            yield Proposal(start, end, "-", finding("reduplication"))


@cache
def _connectors() -> re.Pattern[str]:
    openers = "|".join(sorted(map(str.capitalize, words_of("opening-connectors")), key=len, reverse=True))
    return re.compile(rf"(?:^|(?<=[.!?] )|(?<=[.!?]” )|(?<=“))(?P<opener>{openers}) (?=(?P<next>[^\W_]+))")


def connectors(text: Text) -> Iterator[Proposal]:
    """The comma behind an opening connector (EYD V, F10)."""
    for match in _connectors().finditer(text.text):
        if match["next"].lower() not in words_of("opener-goes-on"):
            at = match.end("opener")
            yield Proposal(at, at, ",", finding("punctuation"))


_ENDS = frozenset(".!?…:;")
MIN_SENTENCE = 6
"""Fewer words than this are no sentence for certain: a name, a label, a subhead."""


_ADDRESS = re.compile(r"(?:://|^www\.|^[@#]\w|@\w|^[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}(?:/|$))\S*$", re.IGNORECASE)
"""An address on the web, an account, a tag: a full stop behind it would become part of it."""
_SMALL_WORD = re.compile(r"(?<![\w.@/-])(?!dan\b)[a-z]{3,}(?![\w@/.-])")


def _is_prose(text: str) -> bool:
    """Whether a text may lack its full stop: it ends with no address, and is no mere name."""
    last = text.rsplit(None, 1)[-1]
    return not _ADDRESS.search(last.strip("()")) and bool(_SMALL_WORD.search(text))


def final_stop(text: Text) -> Iterator[Proposal]:
    """The full stop at a paragraph's end: missing in the body, too much in a headline (F20)."""
    stripped = text.text.rstrip('”’")')
    last = stripped[-1:]
    if text.zone is Zone.HEADLINE:
        tail = text.text[-5:].lower()
        if text.text.endswith(".") and not text.text.endswith("..") and not tail.endswith(("dll.", "dkk.", "dsb.")):
            before = text.tokens[-1] if text.tokens else None
            if before is not None and len(before.text) > 2:
                yield Proposal(len(text.text) - 1, len(text.text), "", finding("punctuation"))
        return
    if text.zone is not Zone.BODY or len(text.tokens) < MIN_SENTENCE or not last:
        return
    if last == ",":
        at = len(stripped) - 1
        if stripped == text.text:
            yield Proposal(at, at + 1, ".", finding("punctuation"))
    elif last not in _ENDS and (text.text[-1].isalnum() or text.text[-1] in ")”%") and _is_prose(text.text):
        yield Proposal(len(text.text), len(text.text), ".", finding("punctuation"))
