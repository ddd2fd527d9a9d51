"""Money, clock times, dates, ordinals, percentages and units (EYD V; rules E of the project's list)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from converter.draft import Proposal
from converter.language.dates import MONTHS, WEEKDAY_NAMES
from converter.language.wordlists import words_of
from converter.proofreading.casing import capitalised
from converter.proofreading.rules import finding
from converter.proofreading.text import Text
from converter.proofreading.zones import Zone

_SCALES = {
    "ribu": "ribu",
    "juta": "juta",
    "miliar": "miliar",
    "milyar": "miliar",
    "miliyar": "miliar",
    "milliar": "miliar",
    "triliun": "triliun",
    "trilyun": "triliun",
    "trilliun": "triliun",
    "triliyun": "triliun",
    "jt": "juta",
    "rb": "ribu",
}
_SCALE = "|".join(_SCALES)
_MONEY = re.compile(
    rf"(?<!\w)[Rr][Pp][.,]? ?(?P<sum>\d+(?:[.,]\d+)*)(?:,-|\.-|,--)?(?: ?(?P<scale>{_SCALE})(?!\w)|(?![^\W\d_]))",
    re.IGNORECASE,
)
_SHORT_SCALE = re.compile(r" ?[MT](?!\w)")
"""Miliar and triliun behind a sum, as headlines and tables have them."""
_SCALED = re.compile(rf"(?:(?<=\d )|(?<=uluhan )|(?<=atusan )|(?<=elasan ))(?P<scale>{_SCALE})(?!\w)", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<!\w)(?:(?P<word>jam|pukul|pkl\.?|pk\.) ?)?(?P<hour>\d{1,2})(?P<mark>[.:])(?P<minute>[0-5]\d)"
    r"(?: ?(?P<zone>wib|wita|wit))?(?![\w]|[.,:]\d)",
    re.IGNORECASE,
)
_TIME = re.compile(r"\d[.:][0-5]\d")
"""Without one of these a text holds no clock time."""
_LEADING_ZERO = re.compile(rf"(?<![\d.,/-])0(?=[1-9] (?:{'|'.join(MONTHS)})\b)", re.IGNORECASE)
_WEEKDAY_DATE = re.compile(
    rf"(?<!\w)(?:{'|'.join(WEEKDAY_NAMES)})(?P<gap>,? ?|, ?)(?=\(\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?\))"
)
_WEEKDAY_COMMA = re.compile(
    rf"(?<!\w)(?:{'|'.join(WEEKDAY_NAMES)})(?P<gap> )(?=\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b)",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(?<=\d) +%|(?<=\d)%(?=[a-z])")
_UNITS = {
    "kg": "kg",
    "ton": "ton",
    "gr": None,
    "km": "km",
    "cm": "cm",
    "mm": "mm",
    "ha": "ha",
    "m": "m",
    "ml": "ml",
}
_UNIT = re.compile(
    r"(?<![\w.,/-])(?P<number>\d+(?:[.,]\d+)*)(?P<gap> ?)(?P<unit>kg|ton|km|cm|mm|ha|ml|m)"
    r"(?:\.(?= (?-i:[a-z])))?(?![\w²³-]|/(?!(?-i:[a-z]|Ha|Kg|Jam)))",
    re.I,
)
_RATE = re.compile(
    r"(?:(?<!\w)[Pp]er |(?:(?<=\d)|(?<=,-)|(?<=ribu)|(?<=juta)|(?<=\b[Tt]on))/)"
    r"(?P<unit>Kg|KG|Km|KM|Ha|HA|Ton)(?![\w/-])"
)
"""What something costs, yields or runs by: Rp1.000/kg, per ha."""
_ORDINAL = re.compile(
    r"(?<![\w-])(?P<ke>[Kk]e)(?P<gap> ?- ?| |(?=\d))(?P<number>\d{1,4})(?![\w/-]|[.,:]\d)(?P<next>(?: [^\W\d_]+)?)"
)
_ANNIVERSARY = re.compile(r"(?:HUT|hari jadi|ulang tahun|dies natalis|milad|haul)$", re.IGNORECASE)
"""Directly behind these an ordinal stands even where what follows might be counted: HUT ke 12 Kabupaten X."""
_HANDED = re.compile(
    r"(?<!\w)\w{4,}kan(?!\w)(?! (?:di|oleh)(?!\w))|(?<!\w)(?:kirim|bantu|bagi|turun|datang)(?!\w)", re.IGNORECASE
)
"""Verbs of headlines behind which one thing goes to another: Salurkan Bantuan ke 47 Kelompok."""
_LAW = re.compile(r"(?<!\w)(?P<number>[Nn]omor|[Nn]o\.?) (?P<which>\d+[A-Z]?) (?P<year>[Tt]ahun) (?=(?:19|20)\d\d\b)")
_LAW_NAME = re.compile(r"(?<!\w)(?P<law>[Uu]ndang-[Uu]ndang)(?: (?:RI|Republik Indonesia))? (?=[Nn]omor \d)")

Rule = Callable[[Text], Iterator[Proposal]]


def proposals(text: Text) -> Iterator[Proposal]:
    """All that is certain about the numbers of a text."""
    if not _FIGURE.search(text.text):
        return
    for rule in _RULES:
        for proposal in rule(text):
            if not text.touches_guarded(proposal.start, proposal.end):
                yield proposal


_QUANTITY = re.compile(r"(?<![\w.,/:-])(?P<number>[1-9]\d{3,6}) (?P<counted>[^\W\d_]+)(?![\w/])")
_NUMBERED = re.compile(
    r"(?:\b(?:tahun|nomor|no|no\.|pasal|kode|jalur|batalyon|kloter|(?-i:[A-Z]{1,2})|nik|nip)|[/:#])$", re.IGNORECASE
)
"""What such a figure stands behind is a year or a number that names something."""
_FIGURE = re.compile(r"\d|[Rr]p|ke-[a-z]|per [KHT]|(?:uluh|atus|elas)an [A-Z]|ndang-[Uu]ndang")
"""Without one of these a text holds nothing that the rules on numbers touch."""
_DECIMAL = re.compile(
    r"(?<![\w.,/])(?P<whole>\d{1,3})\.(?P<part>\d{1,2})"
    r"(?= ?(?:%|(?:persen|juta|miliar|triliun|kilometer|km|hektare?|ha|ton|kg|kuintal|gram|meter|cm|mm|liter|ml|derajat"
    r"|poin|kwh|kwp|mw)\b))",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"(?<!\w)(?:IPK|IP|indeks|nilai|skor|rata-rata|rasio|magnitudo|peringkat|rating|indeks prestasi)"
    r"(?: (?!pukul|jam)[^\W\d_]+){0,3} (?P<whole>\d{1,2})\.(?P<part>\d{1,2})(?![\w/]|[.,:]\d)",
    re.IGNORECASE,
)
"""Marks and measures without a unit: ``indeks prestasi minimal 2.75``."""
_COMMA_THOUSANDS = re.compile(r"(?<![\w.,/:-])(?P<number>[1-9]\d{0,2}(?:,\d{3})+) (?P<counted>[^\W\d_]+)(?![\w/])")
_RANGE = re.compile(
    r"(?P<word>(?:jam|pukul|pkl\.?) )?(?<![\d.:])(?P<h1>\d{1,2})[.:](?P<m1>[0-5]\d) ?(?:[-–—]|s/d|s\.d\.) ?"
    r"(?P<h2>\d{1,2})[.:](?P<m2>[0-5]\d)(?P<zone> ?(?:wib|wita|wit)\b)?(?![\d.:]\d)",
    re.IGNORECASE,
)
_DECADE = re.compile(r"(?<![\w.,])(?P<years>(?:\d\d)?\d0) ?an(?!\w)")
_ORDINAL_WORD = re.compile(
    r"(?<!\w)(?P<ke>[Kk]e)-(?=(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?!\w))"
)


def _scale(typed: str, zone: Zone) -> str:
    right = _SCALES[typed.lower()]
    return capitalised(right) if zone is Zone.HEADLINE and typed[0].isupper() else right


def _money(text: Text) -> Iterator[Proposal]:
    for match in _MONEY.finditer(text.text):
        scaled = bool(match["scale"]) or _SHORT_SCALE.match(text.text, match.end()) is not None
        after = "Rp" + _sum(match["sum"], scaled=scaled)
        if match["scale"]:
            after += " " + _scale(match["scale"], text.zone)
        yield Proposal(match.start(), match.end(), after, finding("currency"))


def _sum(typed: str, *, scaled: bool) -> str:
    """A sum with points between thousands and a comma before decimals: ``1.9`` (triliun), ``10,000``, ``500000``."""
    if scaled and re.fullmatch(r"\d{1,3}\.\d{1,2}", typed):
        return typed.replace(".", ",")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", typed) and not scaled:
        return typed.replace(",", ".")
    return _grouped(typed) if re.fullmatch(r"[1-9]\d{3,}", typed) else typed


def _grouped(figures: str) -> str:
    """``1200`` -> ``1.200``."""
    return f"{int(figures):,}".replace(",", ".")


def _quantities(text: Text) -> Iterator[Proposal]:
    """``1200 ton`` -> ``1.200 ton``: points part the thousands of what is counted or measured (E6)."""
    for match in _QUANTITY.finditer(text.text):
        counted, figures = match["counted"].lower(), match["number"]
        measured = counted in words_of("measures")
        year = 1800 <= int(figures) <= 2100
        before = text.text[max(0, match.start() - 14) : match.start()].rstrip()
        if (measured or (counted in words_of("counted") and not year)) and not _NUMBERED.search(before):
            yield Proposal(*match.span("number"), _grouped(figures), finding("number"))


def _comma_thousands(text: Text) -> Iterator[Proposal]:
    """``84,600 hektare`` -> ``84.600 hektare``, ``1,250 orang``: nobody counts or measures thousandths so (E6).

    What is measured may have three decimals: there the last figure must be a nought, and tens stand before the comma
    (``1,500 kg`` may be a kilogram and a half), or cubic metres are told, which nobody divides so finely.
    """
    for match in _COMMA_THOUSANDS.finditer(text.text):
        counted, number = match["counted"].lower(), match["number"]
        large = number.index(",") > 1 or text.text.startswith(" kubik", match.end())
        round_ = (number.endswith("0") and large) or number.count(",") > 1
        measured = counted in words_of("measures") and counted != "persen" and round_
        if measured or (counted in words_of("counted") and counted not in words_of("measures")):
            yield Proposal(*match.span("number"), number.replace(",", "."), finding("number"))


def _scales(text: Text) -> Iterator[Proposal]:
    for match in _SCALED.finditer(text.text):
        yield Proposal(match.start(), match.end(), _scale(match["scale"], text.zone), finding("number"))


def _clock(text: Text) -> Iterator[Proposal]:
    if not _TIME.search(text.text):
        return
    for match in _RANGE.finditer(text.text):
        if not (match["word"] or match["zone"]):
            continue
        said = "pukul " if match["word"] else ""
        zone = f" {match['zone'].strip().upper()}" if match["zone"] else ""
        span = f"{int(match['h1']):02d}.{match['m1']}–{int(match['h2']):02d}.{match['m2']}"
        yield Proposal(match.start(), match.end(), said + span + zone, finding("clock-time"))
    for match in _CLOCK.finditer(text.text):
        word, zone = match["word"], match["zone"]
        if int(match["hour"]) > 24 or not (word or zone):
            continue
        said = ""
        if word:
            said = "Pukul " if word[0].isupper() and text.initial_at(match.start()) else "pukul "
        after = f"{said}{int(match['hour']):02d}.{match['minute']}"
        if zone:
            after += " " + zone.upper()
        yield Proposal(match.start(), match.end(), after, finding("clock-time"))


def _dates(text: Text) -> Iterator[Proposal]:
    for match in _LEADING_ZERO.finditer(text.text):
        yield Proposal(match.start(), match.end(), "", finding("number"))
    for match in _WEEKDAY_DATE.finditer(text.text):
        yield Proposal(*match.span("gap"), " ", finding("punctuation"))
    for match in _WEEKDAY_COMMA.finditer(text.text):
        yield Proposal(*match.span("gap"), ", ", finding("punctuation"))


def _decimals(text: Text) -> Iterator[Proposal]:
    """``7.5 persen`` -> ``7,5 persen``: thousands have three figures behind the point (E6)."""
    for match in _DECIMAL.finditer(text.text):
        yield Proposal(match.start(), match.end(), f"{match['whole']},{match['part']}", finding("number"))
    for match in _RATED.finditer(text.text):
        yield Proposal(match.end("whole"), match.start("part"), ",", finding("number", 0.95))


def _words(text: Text) -> Iterator[Proposal]:
    """``90an`` -> ``90-an``, ``ke-tiga`` -> ``ketiga`` (E3, E15)."""
    for match in _DECADE.finditer(text.text):
        yield Proposal(match.start(), match.end(), f"{match['years']}-an", finding("number"))
    for match in _ORDINAL_WORD.finditer(text.text):
        yield Proposal(match.start(), match.end(), match["ke"], finding("number"))


def _percent(text: Text) -> Iterator[Proposal]:
    for match in _PERCENT.finditer(text.text):
        yield Proposal(match.start(), match.end(), "%" if match[0][0] == " " else "% ", finding("spacing"))


_LENGTH = re.compile(
    r"(?i)\b(?:se)?(?:panjang|lebar|tinggi|dalam|jauh)(?:nya)?\b|\b(?:ketinggian|kedalaman|jarak|radius|lari|renang|gawang|sprint|nomor)\b"
)
"""Words before a figure that is a length."""


def _units(text: Text) -> Iterator[Proposal]:
    for match in _UNIT.finditer(text.text):
        unit = match["unit"]
        if unit.lower() == "m":
            before = text.text[max(0, match.start() - 6) : match.start()].lower()
            year = match["number"].isdigit() and int(match["number"]) > 1000
            if "rp" in before or "ke-" in before or year or (unit == "M" and len(match["number"]) < 2):
                continue
            clause = max(match.start() - 40, text.text.rfind(". ", 0, match.start()), 0)
            if unit == "M" and not _LENGTH.search(text.text, clause, match.start()):
                continue  # 15 M is a sum in billions as often as a length
            if unit == "m" and match["gap"]:
                continue
        if unit == "HA" and re.search(r"[A-Z]{1,2} $", text.text[max(0, match.start() - 3) : match.start()]):
            continue
        if text.zone is Zone.HEADLINE and unit == "Ton":
            continue
        after = f"{match['number']} {_UNITS[unit.lower()]}"
        yield Proposal(match.start(), match.end(), after, finding("number"))
    for match in _RATE.finditer(text.text):
        if text.zone is not Zone.HEADLINE or match["unit"] != "Ton":
            yield Proposal(*match.span("unit"), match["unit"].lower(), finding("number"))


_AREA = re.compile(r"(?<=\d )(?P<metre>M)(?=[23²³](?!\w))|(?<=\d)(?P<close>M)(?=[23²³](?!\w))")


def _areas(text: Text) -> Iterator[Proposal]:
    """``20 M2`` -> ``20 m2``: the sign of the metre is small (E12)."""
    for match in _AREA.finditer(text.text):
        yield Proposal(match.start(), match.end(), "m" if match["metre"] else " m", finding("number"))


@cache
def _ordinal_cues() -> re.Pattern[str]:
    """What an ordinal follows: ``hari jadi Kabupaten Sambas ke``, ``Bupati ke``."""
    things, holders = ("|".join(sorted(words_of(name))) for name in ("before-ordinals", "numbered-offices"))
    return re.compile(rf"(?:{things})(?: [A-Z]\w*){{0,5}}$|(?:{holders})$", re.IGNORECASE)


def _ordinals(text: Text) -> Iterator[Proposal]:
    for match in _ORDINAL.finditer(text.text):
        if match["gap"] == "-":
            continue
        follower = match["next"].strip().lower()
        before = text.text[max(0, match.start() - 60) : match.start()].rstrip()
        cued = _ordinal_cues().search(before) is not None or before[-1:] == ")"
        named = before.split(" ")[-1][:1].isupper() and " " in before and before[-1] not in ".!?"
        counted = any(follower in words_of(name) for name in ("counted", "measures"))
        if text.zone is Zone.HEADLINE:
            certain = not counted and (cued or not _HANDED.search(text.text, 0, match.start()))
        else:
            certain = (not counted and (cued or named)) or _is_group(text.text, match)
        place = follower in words_of("counted-places") and not _is_anniversary(before, follower)
        if match["gap"] == " " and (place or not certain):
            continue
        stop = match.start("number")
        yield Proposal(match.start(), stop, f"{match['ke']}-", finding("number"))


def _is_anniversary(before: str, follower: str) -> bool:
    """``HUT ke 12 Kabupaten Belu``: an anniversary of what else would be counted."""
    return follower in words_of("administrative-words") and _ANNIVERSARY.search(before) is not None


def _is_group(body: str, match: re.Match[str]) -> bool:
    """``ke 27 pegawai itu``: all twenty-seven of them."""
    return re.match(r"(?: [^\W\d_]+){1,2} (?:itu|tersebut|ini)\b", body[match.end("number") :]) is not None


def _laws(text: Text) -> Iterator[Proposal]:
    for match in _LAW.finditer(text.text):
        number = match["number"]
        if number.startswith("n") and number != "no" and not number.startswith("no."):
            yield Proposal(*match.span("number"), "Nomor", finding("capital"))
        if match["year"] == "tahun":
            yield Proposal(*match.span("year"), "Tahun", finding("capital"))
    for match in _LAW_NAME.finditer(text.text):
        if match["law"] != "Undang-Undang":
            yield Proposal(*match.span("law"), "Undang-Undang", finding("capital"))


_RULES: tuple[Rule, ...] = (
    _money,
    _scales,
    _clock,
    _dates,
    _decimals,
    _quantities,
    _comma_thousands,
    _words,
    _percent,
    _units,
    _areas,
    _ordinals,
    _laws,
)
