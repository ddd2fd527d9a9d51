"""The lexicon as Hunspell files, which LanguageTool needs for a language that it has no module for.

The format is that of hunspell(5): ``id.dic`` lists the words, ``id.aff`` says which clitics they take and how they are
mistyped. ``common_words.txt`` is what LanguageTool's ``lang-id-dictPath`` expects beside them: it tells languages apart
by it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from converter import messages
from converter.errors import UnwritableError
from converter.language import places
from converter.language.lexicon import lexicon
from converter.language.morphology import CLITICS, KNOWN_COUNT, ROOT_COUNT
from converter.language.name_lists import expansions
from converter.output import replace
from converter.proofreading.listing import listing

FILES = ("id.dic", "id.aff", "common_words.txt", "server.properties")
"""What a server needs, in the order of writing; ``server.properties`` names the dictionary by its place."""

#: A form with a capital is a name when it has it so many times as often as not.
_NAME = 4

#: So many of the commonest words tell Indonesian from other languages.
_COMMON = 5_000

_KEYS = "qwertyuiop|asdfghjkl|zxcvbnm"

#: What sounds alike and is mistyped for one another, both ways.
_CONFUSED = (
    ("f", "v"),
    ("f", "p"),
    ("s", "z"),
    ("s", "sy"),
    ("h", "kh"),
    ("j", "z"),
    ("k", "q"),
    ("ks", "x"),
    ("e", "i"),
)

_DOUBLED = "abdeghiklmnoprstu"

_PROPERTIES = """\
# java -cp languagetool-server.jar org.languagetool.server.HTTPServer --port 8081 --config server.properties
lang-id=Indonesian
lang-id-dictPath={dictionary}
# Without these the dictionary is read anew for each text, which takes seven times as long as the text.
pipelineCaching=true
maxPipelinePoolSize=8
pipelineExpireTimeInSeconds=3600
"""

_AFFIXES = """\
SET UTF-8
TRY {letters}
KEY {keys}
MAXNGRAMSUGS 0
REP {count}
{replacements}
SFX C Y {clitics}
{suffixes}
"""


def write(folder: Path, own: Iterable[str] = ()) -> list[Path]:
    """Writes the Hunspell files into a folder, which is made where it is missing, in place of those of an earlier run.

    Args:
        own: entries of the outlet's dictionary; the words of phrases stand for themselves.

    Returns:
        The files: ``FILES``.

    Raises:
        UnwritableError: the folder cannot be written.
    """
    words = [*_entries(own)]
    texts = (
        "\n".join([str(len(words)), *words]) + "\n",
        _affixes(),
        "\n".join(_common()) + "\n",
        _PROPERTIES.format(dictionary=_escaped((folder / FILES[0]).absolute())),
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = messages.write_reason(error)
        raise UnwritableError(messages.OUTPUT_UNWRITABLE.format(file=folder, why=why)) from error
    files = [folder / name for name in FILES]
    for file, text in zip(files, texts, strict=True):
        replace(file, [text.encode()])
    return files


def _escaped(path: Path) -> str:
    """A path as Java reads it in a file of properties: backslashes doubled, all but ASCII by its number."""
    units = str(path).replace("\\", "\\\\").encode("utf-16-be")
    codes = (int.from_bytes(units[at : at + 2]) for at in range(0, len(units), 2))
    return "".join(chr(code) if code < 128 else f"\\u{code:04x}" for code in codes)


def _entries(own: Iterable[str]) -> Iterator[str]:
    """The lines of the dictionary: words with the flag of the clitics, each once, in order."""
    found = dict.fromkeys(_words())
    found.update(dict.fromkeys(word for entry in own for word in entry.split() if "/" not in word))
    return iter(sorted(found))


def _words() -> Iterator[str]:
    words = lexicon()
    wrong = set(listing().singles())
    for word in words:
        if not word.isalpha() or word in wrong:
            continue
        if not (words.listed(word) or (words.count(word) >= KNOWN_COUNT and not words.suspect(word))):
            continue
        form = _written(word)
        yield f"{form}/C" if form == word and _takes_clitics(word) else form
    for name in places.names():
        yield from (part for part in name.split() if part.isalpha())
    for form, _ in expansions():
        yield from (part for part in form.split() if part.isalpha())


def _written(word: str) -> str:
    """A word as it is written in mid-sentence: small, with a capital, or in capitals."""
    words = lexicon()
    small, title, upper = words.lower(word), words.title(word), words.upper(word)
    if words.headword(word) or small * _NAME >= title + upper:
        return word
    return word.capitalize() if title >= upper else word.upper()


def _takes_clitics(word: str) -> bool:
    words = lexicon()
    return len(word) > 2 and not word.endswith(CLITICS) and (words.headword(word) or words.count(word) >= ROOT_COUNT)


@cache
def _affixes() -> str:
    words = lexicon()
    letters: Counter[str] = Counter()
    for word in islice(words, _COMMON):
        letters.update(word)
    pairs = [pair for left, right in _CONFUSED for pair in ((left, right), (right, left))]
    pairs += [(letter * 2, letter) for letter in _DOUBLED] + [(letter, letter * 2) for letter in _DOUBLED]
    return _AFFIXES.format(
        letters="".join(letter for letter, _ in letters.most_common() if letter.isalpha()),
        keys=_KEYS,
        count=len(pairs),
        replacements="\n".join(f"REP {wrong} {right}" for wrong, right in pairs),
        clitics=len(CLITICS),
        suffixes="\n".join(f"SFX C 0 {clitic} ." for clitic in CLITICS),
    )


def _common() -> Iterator[str]:
    """Words that are common in Indonesian and written small."""
    words = lexicon()
    return islice((word for word in words if word.isalpha() and _written(word) == word), _COMMON)
