"""Direct quotations: where they stand, and who says them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from converter.article import Quote
from converter.language import attribution, names, offices
from converter.structure.people import People, Person

_OPEN, _CLOSE = "“„", "”"
_TITLE_BEFORE = re.compile(
    r"\b(?:tema|bertema(?:kan)?|bertajuk|tajuk|berjudul|judul|semboyan|slogan|moto|motto|jargon|tagline|program|istilah"
    r"|sebutan|julukan|berjuluk|dijuluki|disebut|bernama|nama|lagu|film|buku|lakon|kata|frasa|tulisan|bertuliskan|aplikasi"
    r"|inovasi|gerakan|kegiatan|lomba|lewat|melalui|dikenal\s+(?:sebagai|dengan)|mengusung|mengangkat|yel-yel|prinsip"
    r"|falsafah|filosofi|pepatah|peribahasa|pantun|ungkapan|makna|arti|berarti|acara|festival|dan|atau|serta)\s*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?…”])\s+(?=[A-Z“\"(])")
_ANAPHOR = re.compile(r"\b(?:itu|tersebut|ini)\b")
_AGENT = re.compile(
    r"\b(?:dipimpin|dibuka|disampaikan|diserahkan|dihadiri|diresmikan|diungkapkan|dikatakan|dijelaskan|ditegaskan|ialah"
    r"|dilepas|dilantik|ditutup|diikuti|dipandu|adalah|bernama|yakni|yaitu)\s+(?:langsung\s+)?(?:oleh\s+)?$",
    re.IGNORECASE,
)
_ACCOMPANIES = re.compile(
    r"\b(?:bersama|kepada|untuk|oleh|dengan|didampingi|mendampingi|mewakili|almarhum|disaksikan|menyambut|menemui)\s+"
    r"(?:langsung\s+|oleh\s+|keluarga\s+)?$",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"^\s*(?:(?:Hal|Pernyataan|Ungkapan|Pesan|Harapan|Imbauan|Penegasan)\s+(?:itu|tersebut|ini)|Demikian)\s+"
    r"(?=di[a-z]+kan\b)"
)
_SOMEBODY = re.compile(
    r"\s*(?:seorang|salah|warga|para|petugas|panitia|pedagang|peserta|pengunjung|penonton|penyelenggara)\b"
)
_DESCRIPTION = re.compile(r"^\s*((?:seorang\s+|salah\s+(?:satu|seorang)\s+)?[a-z][\w-]+(?:\s+[\w-]+){0,5})")


@dataclass(slots=True)
class _Span:
    """A stretch between quotation marks in a paragraph; ``closed`` is false when it runs on to the next one."""

    start: int
    end: int
    closed: bool

    def words(self, text: str) -> str:
        return text[self.start + 1 : self.end - 1 if self.closed else self.end].strip()


@dataclass(slots=True)
class _Attribution:
    """Who says it: a person, else the role by which the text calls somebody."""

    person: Person | None
    role: str | None
    verb: str | None
    found: bool = True


def spans(text: str) -> list[_Span]:
    """The outermost quotations of a paragraph; one that is never closed runs to the end."""
    found: list[_Span] = []
    depth, start = 0, 0
    straight = False
    for at, char in enumerate(text):
        opens = char in _OPEN or (char == '"' and not straight)
        closes = char == _CLOSE or (char == '"' and straight)
        if char == '"':
            straight = not straight
        if opens:
            if depth == 0:
                start = at
            depth += 1
        elif closes and depth:
            depth -= 1
            if depth == 0:
                found.append(_Span(start, at + 1, closed=True))
    if depth:
        found.append(_Span(start, len(text), closed=False))
    return found


def find_quotes(paragraphs: Sequence[tuple[int, str]]) -> list[Quote]:
    """All direct quotations of people in a text, in order, with speakers.

    Args:
        paragraphs: number of the block in the article and its text, with typographic quotation marks.

    A name in quotation marks (of a theme, a programme, a slogan) is not a quotation; one that is broken by its
    attribution is two, one that runs over several paragraphs is one for each. Short names, pronouns and offices
    that stand alone are resolved through the text; nothing about a person is guessed.
    """
    return _Reader(paragraphs).read()


class _Reader:
    """Reads a text from top to bottom, and remembers who was spoken of last."""

    def __init__(self, paragraphs: Sequence[tuple[int, str]]) -> None:
        self._paragraphs = paragraphs
        self._anchors = self._attributed_names()
        self._people = People()
        for _, text in paragraphs:
            for mention in names.find_people(_masked(text, spans(text)), self._anchors):
                if mention.sure:
                    self._people.see(mention)
        self._anchors |= self._people.words()
        self._topic: Person | None = None
        self._text = ""
        self._quotes: list[Quote] = []
        self._pending: list[int] = []

    def _attributed_names(self) -> frozenset[str]:
        """Words that are somebody's name because a quotation is ascribed to them: ``kata Rejeki``."""
        found: set[str] = set()
        for _, text in self._paragraphs:
            for span in spans(text):
                match = re.match(r"[\s,]*([A-Za-z]\w+)((?:\s+[A-Z][\w’'-]*\.?)+)", text[span.end :])
                if not match or not attribution.is_short_form(match[1]) or match[1].lower().endswith("nya"):
                    continue
                words = match[2].split()
                if not offices.office_at(words) and not any(
                    offices.is_office_word(word) for word in words[:1]
                ):
                    rest = [word for word in words if not offices.is_honorific(word)]
                    found.update(word.strip(".") for word in rest if len(word.strip(".")) > 1)
        return frozenset(found)

    def read(self) -> list[Quote]:
        for block, text in self._paragraphs:
            self._paragraph(block, text)
        return self._quotes

    def _paragraph(self, block: int, text: str) -> None:
        self._text = text
        marks = spans(text)
        narrative = _masked(text, marks)
        said: _Attribution | None = None
        read_to = narrated = 0
        for number, span in enumerate(marks):
            follow = marks[number + 1].start if number + 1 < len(marks) else len(text)
            before, after = narrative[read_to : span.start], text[span.end : follow]
            opened = bool(self._pending) and number == 0 and not before.strip()
            broken = said is not None and self._is_broken(before)
            if not broken:
                self._narrate(narrative[narrated : span.start])
                narrated = span.start
            told = self._after(after, narrative, span) if span.closed else None
            named = _TITLE_BEFORE.search(before) and span.words(text)[-1:].isalnum()
            if named or (told is None and not opened and self._is_title(text, before, span)):
                continue
            earlier = None if broken else self._before(before, span.words(text))
            who = told or (said if broken else None) or earlier or self._unsaid(before, said)
            words = span.words(text)
            cleaned = re.sub(r"[\s.,]+$", "", words) if not words.endswith("…") else words
            self._quotes.append(
                Quote(
                    text=cleaned,
                    speaker=who.person.name if who.person else who.role,
                    role=(who.person.role or None) if who.person else who.role,
                    verb=who.verb,
                    block=block,
                )
            )
            self._settle(who, span, opened=opened)
            if who.person is not None:
                self._topic = who.person
            said = who if (who.found or broken) else said
            read_to = narrated = span.end
            if told is not None:
                said = told
        self._narrate(narrative[narrated:])

    def _settle(self, who: _Attribution, span: _Span, *, opened: bool) -> None:
        """Gives the paragraphs of one long quotation the speaker that only the last of them names."""
        if not opened and span.closed:
            self._pending = []
            return
        if who.found and who.person is not None:
            for at in self._pending:
                old = self._quotes[at]
                self._quotes[at] = Quote(
                    text=old.text,
                    speaker=who.person.name,
                    role=who.person.role or None,
                    verb=who.verb,
                    block=old.block,
                )
        self._pending = [] if span.closed else [*self._pending, len(self._quotes) - 1]

    def _is_broken(self, between: str) -> bool:
        """Whether what stands since the last quotation is nothing but its attribution."""
        text = between.strip()
        return not text or (len(_sentences(text)) == 1 and bool(re.match(r"^[,\s]*[a-z]", text)))

    def _is_title(self, text: str, before: str, span: _Span) -> bool:
        """Whether the words in marks are a name or a phrase rather than somebody's speech."""
        words = span.words(text)
        lead = before.rstrip()
        starts = not lead or lead[-1] in ".!?…”"
        if _leads_in(lead, words) and self._introduces(lead):
            return False
        if _TITLE_BEFORE.search(lead) or not span.closed:
            return bool(_TITLE_BEFORE.search(lead)) and not starts
        if starts:
            # A whole sentence of its own, or the rest of a broken quotation.
            ends = words[-1:] in {".", "!", "?", "…", ","}
            return not ends and bool(text[span.end :].strip(" .")) and len(words.split()) < 6
        return True

    def _introduces(self, lead: str) -> bool:
        """Whether the clause before a quotation says that somebody speaks."""
        clause = _sentences(lead)[-1]
        words = [word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", clause)]
        return any(attribution.is_verb_of_saying(word) for word in words) or lead.endswith(":")

    def _after(self, after: str, narrative: str, span: _Span) -> _Attribution | None:
        """The attribution that follows a quotation: ``ujarnya``, ``kata Ani``, ``Bupati menambahkan``."""
        clause = _sentences(after)[0]
        if _STATED.match(clause):
            return self._subject(clause)
        match = re.match(r"[\s,]*(?:(?:demikian|begitu|demikianlah)\s+)?([A-Za-z]+(?:-[a-z]+)?)\b", clause)
        if not match:
            return None
        verb = match[1]
        low = verb.lower()
        rest = clause[match.end() :]
        at = span.end + match.end()
        if attribution.is_short_form(low) or low in {"menurut", "menurutnya"}:
            return self._told(verb, low, rest, narrative, at)
        inside = re.search(r"[,!?…][”\"]$", self._text[span.start : span.end])
        if low.endswith("nya") and verb[0].islower() and inside and len(low) > 5:
            return _Attribution(self._topic, None, verb)
        person_next = re.match(r"\s+[A-Z]", rest)
        if verb[0].islower() and inside and person_next and not attribution.is_reporting_verb(low):
            mention = self._mention_at(narrative, at)
            if mention is not None:
                return _Attribution(self._people.see(mention), None, verb)
        if inside and verb[0].isupper():
            subject = self._subject(clause)
            if subject is not None:
                return subject
        return None

    def _told(self, verb: str, low: str, rest: str, narrative: str, at: int) -> _Attribution:
        """Reads whom a short verb of saying names."""
        following = re.match(r"\s+([^\W\d_]+)", rest)
        word = following[1].lower() if following else ""
        if low.endswith("nya") or word in attribution.PRONOUNS:
            return _Attribution(self._topic, None, verb)
        mention = self._mention_at(narrative, at)
        if mention is not None:
            return _Attribution(self._people.see(mention), None, verb)
        run = re.match(r"\s+((?:[A-Z][\w’'-]*\.?(?:\s+\([A-Z][\w.]*\))?\s*)+)", rest)
        if run:
            named = run[1].strip(" .")
            words = named.split()
            if offices.office_at(words):
                holder = self._people.holding(named)
                return _Attribution(holder, None if holder else named, verb)
            bare = [w for w in words if not offices.is_honorific(w)] or words
            name = " ".join(bare).rstrip(".")
            return _Attribution(self._people.add(name), None, verb)
        people = names.find_people(rest, self._anchors)
        if people and not _ANAPHOR.search(rest):
            return _Attribution(self._people.see(people[0]), None, verb)
        lower = [w for w in re.findall(r"[\w().-]+", rest)]
        if (
            offices.office_at(lower)
            and not _ANAPHOR.search(rest)
            and (holder := self._people.holding(" ".join(lower)))
        ):
            return _Attribution(holder, None, verb)
        described = _DESCRIPTION.match(rest)
        if described and not _ANAPHOR.search(rest) and (self._topic is None or _SOMEBODY.match(rest)):
            return _Attribution(None, described[1].strip(), verb)
        return _Attribution(self._topic, None, verb)

    def _mention_at(self, narrative: str, at: int) -> names.Mention | None:
        """The person whose name, office included, begins at a place in the text."""
        rest = narrative[at:]
        offset = len(rest) - len(rest.lstrip())
        for mention in names.find_people(rest, self._anchors):
            lead = rest[offset : mention.start]
            words = [w for w in re.findall(r"[^\s,]+", lead) if not offices.is_honorific(w)]
            if not words or (offices.office_at(words) and len(lead) < 160 and "“" not in lead):
                return mention
            # ``ujar pria yang akrab disapa Doel itu``: whoever was spoken of, not somebody new.
            direct = re.match(r"^[a-z][\w\s-]{2,60}?,?\s*$", lead) and not _ANAPHOR.search(rest)
            if direct and mention.sure:
                return mention
            return None
        return None

    def _before(self, before: str, words: str) -> _Attribution | None:
        """The attribution that leads up to a quotation: ``Ia menambahkan, “…”``, ``Menurut Ani: “…”``."""
        lead = before.rstrip()
        clause = _sentences(lead)[-1]
        if not _leads_in(lead, words) or not self._introduces(clause):
            return None
        return self._subject(clause) or _Attribution(self._topic, None, _verb_of(clause))

    def _unsaid(self, before: str, said: _Attribution | None) -> _Attribution:
        """A quotation without any attribution: the speaker is whoever was spoken of last."""
        if said is not None and not before.strip():
            return said
        return _Attribution(self._topic, None, None, found=False)

    def _subject(self, sentence: str) -> _Attribution | None:
        """Who is the subject of the last verb of saying of a sentence."""
        verbs = [
            match
            for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", sentence)
            if attribution.is_verb_of_saying(match[0])
        ]
        people = names.find_people(sentence, self._anchors)
        for verb in reversed(verbs):
            kind = attribution.kind(verb[0])
            if kind == "reporting":
                left = sentence[: verb.start()]
                person = next((m for m in reversed(people) if m.end <= verb.start()), None)
                pronoun = re.search(r"\b(?:[Ii]a|[Dd]ia|[Bb]eliau|[Dd]irinya)\b(?=[^.]*$)", left)
                if person is not None and not (pronoun and pronoun.start() > person.after):
                    return _Attribution(self._people.see(person), None, verb[0])
                if pronoun:
                    return _Attribution(self._topic, None, verb[0])
                office = _office_alone(left)
                if office:
                    holder = self._people.holding(office)
                    return _Attribution(holder, None if holder else office, verb[0])
                continue
            right = sentence[verb.end() :]
            if verb[0].lower().endswith("nya") or re.match(r"\s+(?:dia|ia|beliau)\b", right):
                return _Attribution(self._topic, None, verb[0])
            person = next((m for m in people if m.start >= verb.end()), None)
            if person is not None and len(sentence[verb.end() : person.start]) < 120:
                return _Attribution(self._people.see(person), None, verb[0])
            if office := re.match(r"\s+(?:oleh\s+)?((?:[A-Z][\w.]*\s?){1,4})", right):
                holder = self._people.holding(office[1].strip())
                if holder:
                    return _Attribution(holder, None, verb[0])
        return None

    def _narrate(self, text: str) -> None:
        """Follows a stretch of narration: who is it about?"""
        told = False
        for sentence in _sentences(text):
            subject = self._subject(sentence)
            people = names.find_people(sentence, self._anchors)
            for mention in people:
                self._people.see(mention)
            if subject is not None:
                if subject.person is not None:
                    self._topic = subject.person
                told = True
                continue
            if not people:
                holder = self._people.holding(_opening_office(sentence))
                self._topic = holder or self._topic
                continue
            introduced = next((m for m in people if _AGENT.search(_before_role(sentence, m))), None)
            first = next((m for m in people if not _ACCOMPANIES.search(_before_role(sentence, m))), people[0])
            accompanies = _ACCOMPANIES.search(_before_role(sentence, first))
            alone = self._people.holding(
                _opening_office(sentence if accompanies else sentence[: first.start])
            )
            if alone is not None and introduced is None:
                self._topic, told = alone, True
                continue
            opens = first.start <= 60 and not accompanies
            chosen = introduced or first
            if introduced is not None or opens or not told:
                self._topic = self._people.see(chosen)
                told = told or opens or introduced is not None


def _leads_in(lead: str, words: str) -> bool:
    """Whether a clause leads up to a quotation: by comma or colon, or a verb of saying right before a sentence."""
    if lead.endswith((",", ":")):
        return True
    last = re.search(r"([^\W\d_]+)$", lead)
    sentence = words[:1].isupper() and len(words.split()) >= 4
    return bool(last and sentence and attribution.kind(last[1]) in {"reporting", "short"})


def _before_role(sentence: str, mention: names.Mention) -> str:
    """What stands before a mention, its office and forms of address left aside."""
    lead = sentence[: mention.start]
    if mention.role and mention.role in lead:
        lead = lead[: lead.rindex(mention.role)]
    words = lead.split()
    while words and offices.is_honorific(words[-1]):
        words.pop()
    return " ".join(words) + " "


def _verb_of(clause: str) -> str | None:
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", clause)
    return next((word for word in reversed(words) if attribution.is_verb_of_saying(word)), None)


def _office_alone(left: str) -> str | None:
    """The office that stands alone as the subject of a sentence: ``Bupati menambahkan``."""
    clause = re.split(r"[,;:]\s*", left.strip())[-1]
    words = clause.split()
    while words and words[-1].lower() in {
        "juga",
        "pun",
        "kembali",
        "lalu",
        "kemudian",
        "turut",
        "sendiri",
        "itu",
        "tersebut",
    }:
        words.pop()
    for at in range(len(words)):
        size = offices.office_at(words, at)
        if size and all(word[:1].isupper() for word in words[at + size :]):
            return " ".join(words[at:])
    return None


def _sentences(text: str) -> list[str]:
    """The sentences of a text (at least one, perhaps empty)."""
    plain = _plain_points(text)
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(plain)), len(text)]
    return [text[a:b] for a, b in zip(cuts, cuts[1:], strict=False)]


def _opening_office(sentence: str) -> str:
    """The office that stands alone at the head of a sentence or of its main clause: ``…, Bupati tampak gembira``."""
    for match in re.finditer(r"(?:^|,\s)\s*((?:[A-Z][\w.]*\s){1,6})(?=[a-z])", sentence[:120]):
        words = match[1].split()
        if offices.office_at(words):
            return match[1].strip()
    return ""


def _plain_points(text: str) -> str:
    """The text with the points of abbreviations masked, so that only sentences end in one."""
    masked = list(text)
    for token in names.tokens(text):
        for at in range(token.start, token.end):
            if masked[at] == ".":
                masked[at] = "\u00b7"
    return "".join(masked)


def _masked(text: str, marks: Sequence[_Span]) -> str:
    """The narration alone: quotations become blanks, so that places stay the same."""
    out = list(text)
    for span in marks:
        for at in range(span.start, span.end):
            out[at] = " "
    return "".join(out)
