"""Who may be credited: names of people, initials, and press offices with nothing told behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.language import name_runs, offices, places
from converter.language.lexicon import lexicon
from converter.language.wordlists import words_of
from converter.structure import letterheads, storylike

OFFICE = re.compile(
    r"(?:(?:tim|bagian|bag\.?|biro|seksi|sie|dinas|liputan|media|redaksi|kreatif|publikasi)\s+){0,3}"
    r"(?:pro(?:kom?|ko)pim\w*|prokom|dokpim\w*|adpim\w*|kominfo\w*|diskominfo\w*|diskomdigi\w*|humas\w{0,4}|hms|mc"
    r"|media\s+cent(?:er|re)|medcen|infopublik|red(?!\s+\w)|ppid|pen(?:dim|rem|dam|um))\b"
    r"|(?:(?:tim|bagian|bag\.?|biro|seksi|sie|dinas)\s+){1,3}(?:protokol|penerangan)\b"
    r"|protokol(?=\W*$|\s+(?:dan|&|setda|sekretariat|pem\w+|kab|kota|prov\w*)\b)"
    r"|penerangan(?=\W*$|\s+(?:kod\w+|kor\w+|lan\w+|tni|polda|polres)\b)"
    r"|tim\s+(?:liputan|peliput(?:an)?|redaksi|media|publikasi|dokumentasi)\b",
    re.IGNORECASE,
)
"""A press office, at the beginning of its name."""
SAYS = re.compile(r"\b(?:me|di|ber|ter)[a-z]{4,}|\b(?:saat|ketika|usai|bersama|yang)\b")
"""Words that only sentences have."""
_OWN_WORDS = re.compile(
    r"tim|red(?:aksi|aktur)?|rilis|release|admin|advertorial|adv|editor|penulis|kontributor|wartawan|jurnalis|pewarta"
    r"|rep(?:orter)?|foto(?:grafer)?|video(?:grafer)?|kamera\w*|berita|teks|naskah|narasi|media|liputan|peliput\w*"
    r"|do[ck](?:umentasi)?|ist(?:imewa)?|laporan|sumber|by|oleh|bidang|sub\w*|mc|radio|intel\w*|staf|tenaga|magang",
    re.IGNORECASE,
)
"""Words of the trade, which stand in credits beside names."""
_CITED = re.compile(r"(?:q\.?\s?s|h\.?\s?r)\b\.?\s+[a-z]|.*[:;]\s*\d", re.IGNORECASE)
"""Where a verse stands: ``QS Al Maidah: 2``."""
_COUNTED = re.compile(r"[^\W\d_]\s\d{1,3}\W*$")
"""A small number at the end, as of a verse or a code: ``Al Hadid 25``, ``PIN 6``."""
_LAST_INITIALS = re.compile(r"\s?[-/–]\s?\w{1,6}\W*$")
_MOST_ORDINARY = 1
"""So many ordinary words with a capital may be names too."""
_RARE = 5
"""Words written small less often than that tell nothing."""
_LIKE_NAMES = 20
"""Words written small no more than so many times as often as with a capital are names as well: ``Bunga``, ``Citra``."""


def _foreign(text: str) -> list[str]:
    """The words of a text that belong neither to names nor to offices."""
    words = re.findall(r"[^\W\d_]+", _LAST_INITIALS.sub("", text))
    own = words_of("agencies") | words_of("heads-of-names")
    return [
        word
        for word in words
        if len(word) > 2
        and name_runs.is_ordinary(word)
        and lexicon().lower(word.lower()) >= _RARE
        and not (letterheads.is_part(word) or name_runs.is_level(word) or offices.is_office_word(word))
        and not (word.lower() in own or name_runs.is_particle(word.lower()) or _OWN_WORDS.fullmatch(word))
    ]


def may_be_somebody(text: str) -> bool:
    """Whether a text may be nothing but a name, initials or an office: not ``Profesi Baru Anak Muda``, ``naik 10
    persen``, ``QS Al Maidah: 2``."""
    if _CITED.match(text) or storylike.is_sentence(text) or (_COUNTED.search(text) and not OFFICE.match(text)):
        return False
    foreign = _foreign(text)
    if len(re.findall(r"[^\W_]+", text)) < 2:
        return True
    return _tells_little(foreign) or _is_name_of_words(text.split())


def _tells_little(foreign: Sequence[str]) -> bool:
    return len(foreign) <= _MOST_ORDINARY and not any(word.islower() for word in foreign)


def _is_name_of_words(words: Sequence[str]) -> bool:
    """Whether up to three words with capitals are all such as people are named by: ``Bunga Citra Lestari``."""
    counts = lexicon()
    return 2 <= len(words) <= 3 and all(
        word[:1].isupper() and counts.lower(word.lower()) <= _LIKE_NAMES * counts.title(word.lower()) for word in words
    )


def has_only_names(text: str) -> bool:
    """Whether a text holds no word that belongs neither to names nor to offices."""
    return not _foreign(text)


def is_person(text: str) -> bool:
    """Whether a text reads like the name of a person, or of a press office, without any word that tells otherwise."""
    if is_office(text):
        return True
    words = re.findall(r"[^\W\d_]+", text)
    if not words or _foreign(text) or any(map(offices.is_office_word, words)) or any(map(name_runs.is_body, words)):
        return False
    return not places.is_place(words[0].lower()) and not any(map(letterheads.is_part, words))


def begins_office(text: str) -> bool:
    """Whether a text is a press office, or begins with one and goes on with names: ``Humas Polres Sikka``, but not
    ``Humas Polres ikut hadir``."""
    office = OFFICE.match(text)
    rest = text[office.end() :] if office else ""
    return office is not None and _tells_little(_foreign(rest)) and not SAYS.search(rest)


def is_office(text: str) -> bool:
    """Whether a text is nothing but a press office, with the names behind it."""
    return begins_office(text) and len(text.split()) <= 6
