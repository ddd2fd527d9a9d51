"""The people of a text: who is who under which name, and which office each holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from converter.language import offices, places
from converter.language.names import Mention
from converter.language.wordlists import words_of


@dataclass(slots=True)
class Person:
    """Somebody of the text: the fullest name that it gives, and the office as it gives it first."""

    name: str
    role: str = ""
    held: set[str] = field(default_factory=set)
    nicknames: list[str] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """The words of the name."""
        return self.name.split()


class People:
    """Everybody whom a text names, as far as it was read."""

    def __init__(self) -> None:
        self._known: list[Person] = []

    def add(self, name: str, role: str = "") -> Person:
        """The person of that name: a new one, or one known by a longer or shorter form of it."""
        person = self.find(name)
        if person is not None and _is_another(person, name, offices.held(role)):
            person = None
        if person is None:
            person = Person(name)
            self._known.append(person)
        elif len(name.split()) > len(person.words) and name not in person.nicknames:
            person.name = name
        if role:
            if len(role) > len(person.role) and not person.role:
                person.role = role
            office = offices.held(role)
            if office:
                person.held.add(office)
        # Whoever was named last is meant by a first name that two share.
        self._known.remove(person)
        self._known.append(person)
        return person

    def see(self, mention: Mention) -> Person:
        """The person of a mention."""
        return self.add(mention.name, mention.role)

    def find(self, name: str) -> Person | None:
        """Who is called so, by whole name or part of it; of several, the one named last."""
        words = name.split()
        if called := next((person for person in self._known if name in person.nicknames), None):
            return called
        if exact := next((person for person in reversed(self._known) if person.name == name), None):
            return exact
        for person in reversed(self._known):
            if _within(words, person.words) or _within(person.words, words):
                return person
        return self._shortened(words)

    def _shortened(self, words: list[str]) -> Person | None:
        """Who is called by the beginning of his name: ``Retno`` for Retnowati, ``Willy Lay`` for Willybrodus Lay."""
        fitting = [person for person in self._known if _within(words, person.words, same=_begins)]
        return fitting[0] if len(fitting) == 1 else None

    def heading(self, word: str) -> Person | None:
        """Who holds an office that begins with the word (``Kasat``); of several, the one named last."""
        opening = offices.plain(word) + " "
        return next((p for p in reversed(self._known) if any(h.startswith(opening) for h in p.held)), None)

    def holding(self, role: str) -> Person | None:
        """Who holds an office (``Bupati``, ``Wabup``); of several, the one named last."""
        office = offices.held(role)
        if not office:
            return None
        whole = offices.written_out(office)
        for person in reversed(self._known):
            if office in person.held or whole in map(offices.written_out, person.held):
                return person
        return next((p for p in reversed(self._known) if any(h.startswith(office + " ") for h in p.held)), None)

    def called(self, description: str, topic: Person | None) -> Person | None:
        """Who is meant by what holders of an office are called besides (``orang nomor satu di Landak``).

        ``topic``, who was spoken of last, goes before whoever else holds such an office.
        """
        meant = offices.meant_by(description)
        fitting = [person for person in self._known if person.held & meant]
        return topic if topic in fitting else next(reversed(fitting), None)

    def words(self) -> frozenset[str]:
        """All words of all names, but initials, particles and what may as well be a place."""
        return frozenset(
            word
            for person in self._known
            for word in person.words
            if len(word.strip(".")) > 1 and word[:1].isupper() and not places.is_place(word)
        )


def _is_another(person: Person, name: str, office: str) -> bool:
    """Whether a name that is part of somebody's is another's: ``Sekda Paulus`` is not ``Kepala Dinas Paulus Andi``."""
    shorter = len(name.split()) < len(person.words)
    return shorter and office in words_of("offices-held-alone") and bool(person.held) and office not in person.held


def _within(short: Iterable[str], long: list[str], same: Callable[[str, str], bool] | None = None) -> bool:
    """Whether the words of a short name stand in a long one, in their order."""
    same = same or _same
    rest = iter(long)
    return all(any(same(word, other) for other in rest) for word in short)


def _begins(word: str, other: str) -> bool:
    """Whether a word of a name is another one or its beginning, four letters of it at least."""
    return _same(word, other) or (len(word) >= _SHORTEST and other.startswith(word) and word.isalpha())


_SHORTEST = 4
_WRITTEN_OUT = {"dt": "datuk", "muh": "muhammad", "moh": "mohammad", "abd": "abdul", "st": "sutan"}


def _same(word: str, other: str) -> bool:
    """Whether two words of names are one, a usual abbreviation written out or not."""
    first, second = (w.strip(".").lower() for w in (word, other))
    return _WRITTEN_OUT.get(first, first) == _WRITTEN_OUT.get(second, second)
