"""Compares articles with cases.

Word changes are compared as edits of the raw words: an edit counts only when place and replacement agree with
the gold. Optional changes count neither way. An article is the converter's JSON as plain data, {} for none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.evaluation.cases import CHROME_ROLES, PRINTED_ROLES, Case
from tests.evaluation.wording import edits, found, likeness, norm, words

Article = Mapping[str, Any]

#: A paragraph is lost when less than this share of its words stands in the article.
_PRESENT = 0.6

#: A quotation is found when an article's quotation is at least this much like it.
_SAME_QUOTE = 0.9


@dataclass
class Tally:
    """Counts of one or many cases, and what to look at, in words."""

    counts: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def check(self, what: str, right: bool, note: str) -> None:
        """Counts one thing to get right; notes it when it is not."""
        self.counts[what] += 1
        if right:
            self.counts[f"{what}_ok"] += 1
        else:
            self.notes.append(note)


@dataclass(frozen=True)
class Texts:
    """The text of a case as typed and as published, and the article's, all without the dateline."""

    raw: str
    gold: str
    article: str
    blocks: tuple[str, ...]

    @classmethod
    def of(cls, case: Case, article: Article) -> Texts:
        """Headline and blocks as one text; a kicker among the blocks is passed over."""
        printed = [p for p in case.paragraphs if p.role in PRINTED_ROLES]
        kickers = {norm(p.gold) for p in case.paragraphs if p.role == "kicker"}
        blocks = [b["text"] for b in article.get("blocks", []) if b.get("type") != "figure" and b.get("text")]
        body = [text for text in blocks if norm(text) not in kickers]
        return cls(
            raw=" ".join(p.raw[len(p.dateline_raw) :] for p in printed),
            gold=" ".join(p.gold or "" for p in printed),
            article=norm(" \n ".join([article.get("headline") or "", *body])),
            blocks=tuple(norm(text) for text in blocks),
        )


def score_case(case: Case, article: Article) -> Tally:
    """Compares one article with its case."""
    tally = Tally()
    texts = Texts.of(case, article)
    _score_fixes(tally, case, texts)
    _score_keep(tally, case, texts)
    _score_headline(tally, case, article)
    _score_lead(tally, case, article)
    _score_dateline(tally, case, article)
    _score_paragraphs(tally, case, texts)
    _score_quotes(tally, case, article)
    _score_photos(tally, case, article)
    _score_credit(tally, case, article)
    _score_warnings(tally, case, article)
    return tally


def _with_an_option(gold: str, got: str, case: Case) -> bool:
    """True when got is the gold replacement with an optional change applied."""
    for wrong, right, *_ in case.gold.optional_fix:
        if re.sub(rf"(?<!\w){re.escape(norm(wrong))}(?!\w)", norm(right), gold) == got:
            return True
    return False


def _agrees(gold: tuple[str, ...], got: tuple[str, ...] | None, case: Case) -> bool:
    if got is None:
        return False
    a, b = " ".join(gold), " ".join(got)
    return a == b or _with_an_option(a, b, case)


def _class_of(wrong: tuple[str, ...], classes: Mapping[tuple[str, ...], str]) -> str:
    """The class of a change of these words: of the fix that names them, else of one that shares a word."""
    if wrong in classes:
        return classes[wrong]
    return next((k for w, k in classes.items() if set(w) & set(wrong)), "other")


def _score_fixes(tally: Tally, case: Case, texts: Texts) -> None:
    raw = words(texts.raw)
    wanted, made = edits(raw, words(texts.gold)), edits(raw, words(texts.article))
    classes = {tuple(words(w)): k for w, _, k in case.gold.must_fix}
    optional = {(tuple(words(w)), tuple(words(r))) for w, r, *_ in case.gold.optional_fix}
    for (start, end), right in wanted.items():
        kind = _class_of(tuple(raw[start:end]), classes)
        got = made.get((start, end))
        tally.counts["gold"] += 1
        tally.counts[f"gold:{kind}"] += 1
        if _agrees(right, got, case):
            tally.counts["tp"] += 1
            tally.counts[f"tp:{kind}"] += 1
        else:
            note = f"MISSED [{kind}] {' '.join(raw[start:end])!r} -> {' '.join(right)!r}"
            tally.notes.append(note + (f" (got {' '.join(got)!r})" if got is not None else ""))
    for (start, end), got in made.items():
        if (start, end) in wanted and _agrees(wanted[start, end], got, case):
            continue
        wrong = tuple(raw[start:end])
        if (wrong, got) in optional:
            tally.counts["optional"] += 1
            continue
        tally.counts["fp"] += 1
        around = " ".join(raw[max(0, start - 3) : end + 3])
        tally.notes.append(f"WRONG {' '.join(wrong)!r} -> {' '.join(got)!r}  …{around}…")
    tally.counts["words"] += len(raw)


def _score_keep(tally: Tally, case: Case, texts: Texts) -> None:
    for name in case.gold.keep:
        if norm(name) in norm(texts.raw):
            tally.check("keep", norm(name) in texts.article, f"KEEP broken: {name!r}")


def _score_headline(tally: Tally, case: Case, article: Article) -> None:
    gold = next((p.gold for p in case.paragraphs if p.role == "title"), None)
    if gold:
        got = article.get("headline")
        tally.check("headline", norm(got) == norm(gold), f"HEADLINE {got!r} != {gold!r}")


def _score_lead(tally: Tally, case: Case, article: Article) -> None:
    gold = next(p.gold or "" for p in case.paragraphs if p.role == "body")
    got = article.get("lead")
    tally.check("lead", norm(got) == norm(gold), f"LEAD {str(got)[:90]!r} != {gold[:90]!r}")


def _score_dateline(tally: Tally, case: Case, article: Article) -> None:
    got = article.get("dateline") or {}
    for key in ("place", "date"):
        want = getattr(case.gold.dateline, key, None)
        same = norm(str(got.get(key) or "")).lower() == norm(want).lower()
        tally.check(f"dateline_{key}", same, f"DATELINE {key}: {got.get(key)!r} != {want!r}")


def _score_paragraphs(tally: Tally, case: Case, texts: Texts) -> None:
    article_words, gold_text = words(texts.article), norm(texts.gold).lower()
    for p in case.paragraphs:
        if p.role in PRINTED_ROLES and p.role != "title":
            tally.counts["para"] += 1
            tally.counts["para_exact"] += norm(p.gold) in texts.blocks or norm(p.gold) in texts.article
            paragraph_words = words(p.gold)
            if paragraph_words and found(paragraph_words, article_words) < _PRESENT:
                tally.counts["lost"] += 1
                tally.notes.append(f"LOST paragraph: {p.raw[:70]!r}")
        elif p.role in CHROME_ROLES:
            tally.counts["chrome"] += 1
            raw = norm(p.raw).lower()
            if len(words(p.raw)) > 1 and raw in texts.article.lower() and raw not in gold_text:
                tally.counts["leaked"] += 1
                tally.notes.append(f"LEAKED {p.role}: {p.raw[:60]!r}")


def _score_quotes(tally: Tally, case: Case, article: Article) -> None:
    quotes = article.get("quotes", [])
    used: set[int] = set()
    for gold in case.gold.quotes:
        tally.counts["quote"] += 1
        free = ((likeness(gold.text, q.get("text", "")), k) for k, q in enumerate(quotes) if k not in used)
        alike, at = max(free, default=(0.0, -1))
        if alike < _SAME_QUOTE:
            tally.notes.append(f"QUOTE missed: {gold.text[:60]!r}")
            continue
        used.add(at)
        tally.counts["quote_ok"] += 1
        speaker = norm(quotes[at].get("speaker")).lower()
        if any(norm(name).lower() == speaker for name in gold.speaker):
            tally.counts["speaker_ok"] += 1
        else:
            tally.notes.append(f"SPEAKER {speaker!r} not in {list(gold.speaker)} for {gold.text[:40]!r}")
    tally.counts["quote_extra"] += len(quotes) - len(used)


def _score_photos(tally: Tally, case: Case, article: Article) -> None:
    photos = article.get("photos", [])
    captions = [norm(photo.get("caption")) for photo in photos]
    for p in case.paragraphs:
        if p.role == "caption":
            gold = p.gold or ""
            tally.check("caption", norm(gold) in captions, f"CAPTION missed: {gold[:60]!r}")
    sent = sum(p.role == "photo" for p in case.paragraphs)
    tally.counts["photo"] += sent
    tally.counts["photo_found"] += min(len(photos), sent)


def _bare_credit(text: str | None) -> str:
    return norm(text).lower().strip(" ()*_")


def _score_credit(tally: Tally, case: Case, article: Article) -> None:
    gold = next((p.raw if p.gold is None else p.gold for p in case.paragraphs if p.role == "credit"), None)
    if gold:
        got = article.get("credit")
        tally.check("credit", _bare_credit(got) == _bare_credit(gold), f"CREDIT {got!r} != {gold!r}")


def _score_warnings(tally: Tally, case: Case, article: Article) -> None:
    want = set(case.gold.warnings)
    got = {warning["code"] for warning in article.get("warnings", [])}
    tally.counts["warn"] += len(want)
    tally.counts["warn_ok"] += len(want & got)
    if "weekday-mismatch" in got - want:
        tally.counts["warn_false"] += 1
        tally.notes.append("WARNING weekday-mismatch is false")


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 2) if whole else None


def _f_half(precision: float, recall: float) -> float:
    """F0.5: a wrong change weighs twice as much as a missed one."""
    if not precision + recall:
        return 0
    return round(100 * 1.25 * precision * recall / (0.25 * precision + recall), 2)


def figures(tallies: Iterable[Tally], missing: int = 0) -> dict[str, Any]:
    """The figures of a run, in the order of the report; ``missing`` cases had no article.

    Shares are per cent, None where there was nothing to count.
    """
    t: Counter[str] = Counter()
    cases = 0
    for tally in tallies:
        cases += 1
        t.update(tally.counts)
    tried = t["tp"] + t["fp"]
    precision, recall = t["tp"] / max(1, tried), t["tp"] / max(1, t["gold"])
    return {
        "cases": cases,
        "no_article": missing,
        "words": t["words"],
        "fix_precision": _percent(t["tp"], tried),
        "fix_recall": _percent(t["tp"], t["gold"]),
        "fix_f0.5": _f_half(precision, recall),
        "wrong_per_1000_words": round(1000 * t["fp"] / max(1, t["words"]), 2),
        "keep": _percent(t["keep_ok"], t["keep"]),
        "headline": _percent(t["headline_ok"], t["headline"]),
        "lead": _percent(t["lead_ok"], t["lead"]),
        "dateline_place": _percent(t["dateline_place_ok"], t["dateline_place"]),
        "dateline_date": _percent(t["dateline_date_ok"], t["dateline_date"]),
        "quote_recall": _percent(t["quote_ok"], t["quote"]),
        "quote_precision": _percent(t["quote_ok"], t["quote_ok"] + t["quote_extra"]),
        "speaker": _percent(t["speaker_ok"], t["quote"]),
        "paragraph_exact": _percent(t["para_exact"], t["para"]),
        "lost_paragraphs": t["lost"],
        "leaked_chrome": t["leaked"],
        "caption": _percent(t["caption_ok"], t["caption"]),
        "photos": _percent(t["photo_found"], t["photo"]),
        "credit": _percent(t["credit_ok"], t["credit"]),
        "warnings_found": _percent(t["warn_ok"], t["warn"]),
        "warnings_false": t["warn_false"],
        "recall_by_class": {
            key.removeprefix("gold:"): f"{t['tp:' + key.removeprefix('gold:')]}/{t[key]}"
            for key in sorted(t)
            if key.startswith("gold:")
        },
    }
