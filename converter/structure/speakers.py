"""Who speaks: attributions read against everybody whom the text has named so far."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from converter.language import attribution, introductions, names, offices
from converter.language.names import Mention
from converter.language.sentences import sentences
from converter.language.wordlists import words_of
from converter.structure import clauses
from converter.structure.people import People, Person

_ANAPHOR = re.compile(r"\b(?:itu|tersebut|ini)\b")
_PRONOUN = re.compile(r"\b(?:[Ii]a|[Dd]ia|[Bb]eliau|[Dd]irinya)\b")
_MOST_VERBS = 12
"""Verbs of saying of one sentence that are looked at, from its end on."""
_QUOTING = re.compile(
    r"\b(?:menirukan|mengutip|menyitir|seperti|sebagaimana|mewakili|kepada|saat|ketika|usai|seusai|sambil)\b"
)
_BY_THE_WAY = re.compile(r"^[^,.;:“”]{2,40},\s+(?:begitu\s+)?(?:sapaan|panggilan|julukan)\b")
_THEN = re.compile(r"(?<![\w-])([a-z]+)(?![\w-])")
_AGENT = re.compile(
    r"\b(?:dipimpin|dibuka|disampaikan|diserahkan|diresmikan|diungkapkan|dikatakan|dijelaskan|ditegaskan"
    r"|diketuai|dinakhodai|dikomandani|digawangi|dilepas|dilantik|ditutup|dipandu|ialah|adalah|bernama)\s+(?:langsung\s+)?(?:oleh\s+)?$",
    re.IGNORECASE,
)
_NAMELY = re.compile(r"\b(?:yakni|yaitu)\s+$")
_ATTENDED = re.compile(r"\b(?:dihadiri|diikuti)\s+(?:langsung\s+|juga\s+|oleh\s+)*$", re.IGNORECASE)
_SPEAKS_FOR = re.compile(
    r"^[\s,]*(?:yang\s+|dalam\s+hal\s+ini\s+|dalam\s+sambutan(?:nya)?\s+|dalam\s+amanat(?:nya)?\s+)*"
    r"(?:diwakili|melalui|lewat|dibacakan)\s+(?:oleh\s+)?"
)
_PRESENT = re.compile(
    r"^\W*(?:(?:turut|tampak|ikut|juga|terlihat|selain|acara|kegiatan|itu|ini|tersebut)\s+)*(?:hadir|mendampingi)\b",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"^\s*(?:(?:Hal|Pernyataan|Ungkapan|Pesan|Harapan|Imbauan|Penegasan)\s+(?:itu|tersebut|ini)|Demikian)\s+"
    r"(?=di[a-z]+kan\b)"
)
_RELATIVE = re.compile(
    r"\s*(?:sang\s+)?(?P<kin>[a-z]{3,12}?)(?:nya)?(?:\s+(?:itu|tersebut|korban|almarhum(?:ah)?))?(?![\w\s])"
)
_VERB = re.compile(r"[\s,]*(?:(?:demikian|begitu|demikianlah)\s+)?([A-Za-z]+(?:-[a-z]+)?)\b")
_NAMED = re.compile(r"\s+((?:[A-Z][\w’'-]*\.?(?:\s+\([A-Z][\w.]*\))?\s*)+)")
_SOMEBODY = re.compile(
    r"\s*(?:seorang|salah|warga|para|petugas|panitia|pedagang|peserta|pengunjung|penonton|penyelenggara)\b"
)
_UNNAMED = re.compile(r"\W*(?:Salah\s(?:satu|seorang)|Seorang|Sejumlah|Beberapa)\s[^.!?]*?\b(?:meng|men|mem|ber)\w{3,}")
"""Somebody without a name does something: what is said next is his, and nobody's whom the text named before."""

_DESCRIPTION = re.compile(r"^\s*((?:seorang\s+|salah\s+(?:satu|seorang)\s+)?[a-z][\w-]+(?:\s+[\w-]+){0,5})")


@dataclass(slots=True)
class Attribution:
    """Who says it: a person, else the role by which the text calls somebody."""

    person: Person | None
    role: str | None = None
    verb: str | None = None


class Speakers:
    """Follows a text from top to bottom and remembers who was spoken of last (``topic``).

    Args:
        narration: the paragraphs without their quotations.
        following: what stands behind each quotation: a name there is a name wherever it stands.
        villages: places that the text names as such (``language.villages``).
    """

    def __init__(self, narration: Iterable[str], following: Iterable[str], villages: frozenset[str]) -> None:
        self._topic: Person | None = None
        self._named: Person | None = None
        self._heard: list[Person] = []
        self._relatives: dict[str, Person] = {}
        self._nicknames: dict[str, Mention] = {}
        self._anchors = frozenset(word for text in following for word in clauses.attributed_name(text))
        self._people = People()
        narration = list(narration)
        self._villages = villages
        sure = [mention for text in narration for mention in self._find(text) if mention.sure]
        for nickname, mention in self._nicknames.items():
            self._people.see(mention).nicknames.append(nickname)
        for mention in sure:
            self._people.see(mention)
        self._anchors |= self._people.words()

    def _find(self, text: str) -> tuple[Mention, ...]:
        """The people of a text, each by his name; what somebody is called besides is noted."""
        found: list[Mention] = []
        for mention in names.find_people(text, self._anchors, self._villages):
            if found and introductions.is_nickname(text[: mention.start]):
                self._nicknames.setdefault(mention.name, found[-1])
            else:
                found.append(mention)
        return tuple(found)

    @property
    def topic(self) -> Person | None:
        """Who was spoken of last."""
        return self._topic

    @topic.setter
    def topic(self, person: Person | None) -> None:
        self._topic = person
        if person is not None and not _is_unnamed(person):
            self._named = person

    def turn(self) -> None:
        """Begins a paragraph: whoever is called by initials alone, a suspect or a victim, is forgotten."""
        if self._topic is not None and _is_unnamed(self._topic) and self._named is not None:
            self._topic = self._named

    def after(self, text: str, quotation: str) -> Attribution | None:
        """The attribution that follows a quotation: ``ujarnya``, ``kata Ani``, ``Bupati menambahkan``."""
        clause = sentences(text)[0]
        match = _VERB.match(clause)
        if match is None:
            return None
        verb, rest = match[1], clause[match.end() :]
        kind = attribution.kind(verb)
        if kind in {"short", "source"}:
            return self._told(verb, rest)
        found: Attribution | None = None
        if _STATED.match(clause):
            found = self._subject(clause)
        elif re.search(r"[,!?…][”\"]$", quotation):
            found = self._unlisted(verb, rest) if verb.islower() and kind is None else self._subject(clause)
        return found

    def before(self, lead: str, quotation: str) -> Attribution | None:
        """The attribution that leads up to a quotation: ``Ia menambahkan, ``, ``Menurut Ani: ``."""
        if not clauses.leads_in(lead, quotation):
            return None
        clause = sentences(lead.rstrip())[-1]
        verbs = [word for word in clauses.WORD.findall(clause) if attribution.is_verb_of_saying(word)]
        return self._subject(clause) or Attribution(self.topic, verb=verbs[-1] if verbs else None)

    def hear(self, person: Person) -> None:
        """Notes that somebody spoke: who speaks is who was spoken of last."""
        self.topic = person
        self._heard = [*(other for other in self._heard if other is not person), person]

    def narrate(self, text: str) -> None:
        """Follows a stretch of narration: who is it about?"""
        told = False
        present: Person | None = None
        for sentence in sentences(text):
            people = self._find(sentence)
            if present is not None and not people and clauses.describes_somebody(sentence):
                # ``Hadir pula Ani. Guru besar Unpar itu memaparkan …``
                self.topic, told = present, True
            for mention in people:
                person = self._people.see(mention)
                if relation := introductions.relation_before(clauses.before_role(sentence, mention)):
                    self._relatives[relation] = person
            subject = self._subject(sentence)
            if _UNNAMED.match(sentence) and not people:
                self.topic, told = None, True
            elif subject is not None:
                self.topic, told = subject.person or self._somebody_else(subject.role) or self.topic, True
            elif people:
                told = self._actor(sentence, people, told=told)
            else:
                self.topic = self._people.holding(clauses.opening_office(sentence)) or self.topic
            alone = len(people) == 1 and _PRESENT.match(sentence)
            present = self._people.see(people[0]) if alone else None

    def _somebody_else(self, role: str | None) -> Person | None:
        """Whoever holds an office that nobody does whom the text has named, where it was about the holder of another:
        he goes by his office."""
        if not role or self.topic is None or not self.topic.held or offices.may_be_one(role, self.topic.held):
            return None
        return Person(role, role)

    def _actor(self, sentence: str, people: Sequence[Mention], *, told: bool) -> bool:
        """Who acts in a sentence without a verb of saying; returns whether the paragraph has its person."""
        leads = [clauses.before_role(sentence, mention) for mention in people]
        attended = _ATTENDED.search(leads[0])
        if self.topic is not None and (attended or _PRESENT.match(sentence)):
            return told
        if self.topic is not None and _undergoes(sentence, people[0]):
            return told
        introduced = next((m for m, lead in zip(people, leads, strict=True) if _AGENT.search(lead)), None)
        if attended or _NAMELY.search(leads[0]):
            introduced = introduced or people[0]
        own = clauses.on_their_own(people, sentence)
        first, accompanies = (own or people)[0], not own
        alone = self._people.holding(clauses.opening_office(sentence if accompanies else sentence[: first.start]))
        if introduced is None and alone is not None:
            self.topic = alone
            return True
        opens = first.start <= 60 and not accompanies
        if introduced is not None or opens or not told:
            self.topic = self._people.see(self._spokesman(sentence, introduced or first))
        return told or opens or introduced is not None

    def _unlisted(self, verb: str, rest: str) -> Attribution | None:
        """A verb that no list has, used as one of saying: ``guraunya``, ``gurau Ani``."""
        if verb.endswith("nya") and len(verb) > 5:
            return Attribution(self.topic, verb=verb)
        if not re.match(r"\s+[A-Z]", rest):
            return None
        if mention := self._named_at_start(rest):
            return Attribution(self._people.see(mention), verb=verb)
        named = _NAMED.match(rest)
        holder = self._people.holding(named[1].strip(" .")) if named else None
        return Attribution(holder, verb=verb) if holder else None

    def _told(self, verb: str, rest: str) -> Attribution:
        """Whom a short verb of saying names; ``rest`` is the clause behind it."""
        following = clauses.WORD.match(rest.lstrip())
        if verb.lower() in attribution.ANSWERS and self._heard[1:] and self._heard[-1] is self.topic:
            return Attribution(self._heard[-2], verb=verb)
        if following and following[0].lower() in words_of("several-people"):
            return Attribution(None, verb=verb)
        if attribution.has_pronoun(verb) or (following and following[0].lower() in attribution.PRONOUNS):
            return Attribution(self.topic, verb=verb)
        named = _NAMED.match(rest)
        if named and self.topic and _BY_THE_WAY.match(rest):
            self.topic.nicknames += [word for word in named[1].split() if not offices.is_honorific(word)]
            return Attribution(self.topic, verb=verb)
        mention = self._named_at_start(rest)
        if mention is not None:
            return Attribution(self._people.see(self._spokesman(rest, mention)), verb=verb)
        who = self._called(named[1].strip(" .")) if named else self._described(rest)
        return Attribution(who.person, who.role, verb)

    def _called(self, name: str) -> Attribution:
        """Somebody by an office alone, or by a name that stands nowhere else."""
        words = name.split()
        addressed = [word for word in words if offices.honorifics().get(word) != "courtesy"]
        if len(addressed) < len(words) and addressed in (["RT"], ["RW"]):
            holder = self._people.holding(f"Ketua {addressed[0]}")
            return Attribution(holder, None if holder else name)
        if len(addressed) < len(words) and offices.office_at(addressed, occupations=True):
            # ``Pak Kades``, ``Bu Bidan``
            if not offices.office_at(addressed):
                return Attribution(None, name)
            words, name = addressed, " ".join(addressed)
        if offices.office_at(words):
            # Words of rank are parts of names as well: ``ujar Sultan`` of Sri Sultan Hamengku Buwono X.
            holder = self._people.holding(name) or (self._people.find(name) if len(words) == 1 else None)
            return Attribution(holder, None if holder else name)
        if len(words) == 1 and offices.is_office_word(name):
            holder = self._people.heading(name)
            return Attribution(holder, None if holder else name)
        bare = [word for word in words if not offices.is_honorific(word)] or words
        return Attribution(self._people.add(" ".join(bare).rstrip(".")))

    def _described(self, rest: str) -> Attribution:
        """Somebody by a description in small letters: ``bupati``, ``seorang warga``, ``pria itu``."""
        relative = _RELATIVE.match(rest)
        if relative and relative["kin"] in self._relatives:
            return Attribution(self._relatives[relative["kin"]])
        meant = self._people.called(rest, self.topic)
        anaphor = _ANAPHOR.search(rest)
        if meant or (anaphor and self.topic):
            return Attribution(meant or self.topic)
        people = self._find(rest)
        if people:
            return Attribution(self._people.see(people[0]))
        words = re.findall(r"[\w().-]+", rest)
        office = offices.held(" ".join(words)) if offices.office_at(words) else ""
        holder = self._people.holding(office)
        description = _DESCRIPTION.match(rest)
        another = self.topic is None or bool(office and self.topic.held) or bool(_SOMEBODY.match(rest))
        if holder is None and description and another:
            return Attribution(None, _without_manner(description[1]))
        return Attribution(holder or self.topic)

    def _spokesman(self, clause: str, mention: Mention) -> Mention:
        """Who speaks for somebody: ``kata Kapolres Ani melalui Kasi Humas Budi`` are the words of Budi."""
        people = self._find(clause)
        for one, other in pairwise(people):
            if one == mention and (link := _SPEAKS_FOR.match(clause[one.after :])):
                between = clause[one.after + link.end() : other.start]
                return other if len(between) < 100 and not re.search(r"[.;:]\s", between) else mention
        return mention

    def _named_at_start(self, clause: str) -> Mention | None:
        """The person whose name, office included, begins a clause."""
        mention = next(iter(self._find(clause)), None)
        if mention is None:
            return None
        lead = clause[: mention.start].lstrip()
        if _QUOTING.search(lead):
            return None
        words = [word for word in re.findall(r"[^\s,]+", lead) if not offices.is_honorific(word)]
        if not words or (offices.office_at(words) and len(lead) < 160):
            return mention
        # ``ujar pria yang akrab disapa Doel itu``: whoever was spoken of, not somebody new.
        described = mention.sure and re.match(r"^[a-z][\w\s-]{2,60}?,?\s*$", lead)
        return mention if described and not _ANAPHOR.search(clause) else None

    def _subject(self, sentence: str) -> Attribution | None:
        """Who is the subject of the last verb of saying of a sentence that has one."""
        people = self._find(sentence)
        verbs = [verb for verb in clauses.WORD.finditer(sentence) if attribution.kind(verb[0])]
        for verb in reversed(verbs[-_MOST_VERBS:]):
            kind = attribution.kind(verb[0])
            who: Attribution | None = None
            if kind == "reporting":
                who = self._active(sentence[: verb.start()], people)
            else:
                who = self._passive(verb, sentence, people)
            if who is not None:
                return Attribution(who.person, who.role, verb[0])
        return None

    def _active(self, left: str, people: Sequence[Mention]) -> Attribution | None:
        """The subject of an active verb, by what stands before it."""
        before = [m for m in people if m.end <= len(left)]
        person = next(reversed(clauses.on_their_own(before, left) or before), None)
        pronoun = _PRONOUN.search(left, left.rfind(".") + 1)
        if pronoun and (person is None or pronoun.start() > person.after):
            return Attribution(self.topic)
        if person is not None:
            return Attribution(self._people.see(person))
        words = [word for word in left.split() if word.lower() not in words_of("between-speaker-and-verb")]
        if relative := self._relatives.get(introductions.relation(words[-1]) if words else ""):
            return Attribution(relative)
        office = clauses.office_alone(left)
        if not office:
            return None
        holder = self._people.holding(office)
        return Attribution(holder, None if holder else office)

    def _passive(self, verb: re.Match[str], sentence: str, people: Sequence[Mention]) -> Attribution | None:
        """The agent behind a passive or short verb: ``dikatakan Ani``, ``menurut dia``."""
        right = sentence[verb.end() :]
        if attribution.has_pronoun(verb[0]) or re.match(r"\s+(?:dia|ia|beliau)\b", right):
            return Attribution(self.topic)
        person = next((m for m in people if verb.end() <= m.start < verb.end() + 120), None)
        if person is not None:
            return Attribution(self._people.see(person))
        office = re.match(r"\s+(?:oleh\s+)?((?:[A-Z][\w.]*\s?){1,4})", right)
        holder = self._people.holding(office[1].strip()) if office else None
        return Attribution(holder) if holder else None


def _without_manner(description: str) -> str:
    """Who speaks, without how he does: ``para pedagang serentak`` -> ``para pedagang``."""
    words = description.split()
    end = next((at for at, word in enumerate(words) if at and word in words_of("manner-of-saying")), len(words))
    return re.sub(r"\s+(?:itu|ini|tersebut)$", "", " ".join(words[:end]))


def _undergoes(sentence: str, mention: Mention) -> bool:
    """Whether something happens to somebody without an office: ``Rafi mengalami dehidrasi``, ``Aldi (13) hilang``."""
    if mention.role and mention.role.split(maxsplit=1)[0].lower() not in words_of("told-about"):
        return False
    verbs = _THEN.finditer(sentence, mention.after, mention.after + 80)
    first = next((verb[1] for verb in verbs if verb[1] not in words_of("between-somebody-and-his-lot")), "")
    return first in words_of("undergone")


def _is_unnamed(person: Person) -> bool:
    """Whether somebody is called by initials alone: ``MS``, ``A.R.``."""
    bare = re.sub(r"[.\s]", "", person.name)
    return len(bare) <= 4 and bare.isupper()
