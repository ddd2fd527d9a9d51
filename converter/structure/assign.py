"""Gives every line of a release its role, from wording, place, looks and neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from converter.release import Origin, Picture
from converter.structure import (
    addressees,
    captions,
    covering,
    crediting,
    emblems,
    ending,
    fields,
    formulas,
    labels,
    letterheads,
    lists,
    retelling,
    second_release,
    senders,
    titles,
    unmarked,
    wording,
)
from converter.structure.dateline import split_dateline
from converter.structure.line import Line, is_shouted, is_titled
from converter.structure.roles import Role, Wordings, role_by

_SHORTEST_LEAD = 20
"""A sentence of so many words is no headline, whatever stands before it."""
_SHORTEST_OPEN_LEAD = 12
"""Sentences without a full stop are no lead if they have fewer words."""
_SHORTEST_BELOW_SENDER = 3
"""So many words are a headline below the name of who sends the release."""
_SHORT = 6
"""Fewer words are no paragraph below a heading in capitals."""
_LONGEST_AMID = 5
"""Lines of more words go on with no name."""
_SEMICOLON = re.compile(r";(?:\s*(?:dan|serta|atau))?$")
_STRAIGHT_AND_CURLY = re.compile(r"[\"“”„]")
_REFERS = re.compile(r"[©@]|https?:|www\.")
"""No headline has these."""
_NO_STORY = frozenset({Role.GREETING, Role.REMARK, Role.NOTICE, Role.CAPTION})
"""What no story begins with, however much it reads like running text."""


def assign(lines: Sequence[Line], pictures: Mapping[int, Picture]) -> None:
    """Sets ``role`` on every line, and ``follows`` on the later lines of a title that is set in several."""
    whole = [line for line in lines if not _by_origin(line)]
    fields.mark(whole, _is_field, ending.role_of)
    addressees.mark([line for line in whole if line.role is None])
    whole = [line for line in whole if line.role is None]
    emblems.mark(whole, pictures, _front_role, ending.closes)
    whole = [line for line in whole if line.role is None]
    opening = next((line for at, line in enumerate(whole) if _is_open_lead(line, whole[at + 1 : at + 9])), None)
    opening = opening or _only_lead(whole)
    captions.mark_by_place(whole, lambda line: line is opening or _front_role(line) is not None)
    flow = [line for line in whole if line.role is None]
    unmarked.mark(flow, _start_of_body(flow), ending.closes)
    flow = [line for line in flow if line.role is None]
    start = _start_of_body(flow)
    _tables(flow[start:])
    _tables_above(flow[:start], flow[start:])
    start -= sum(line.role is not None for line in flow[:start])
    flow = [line for line in flow if line.role is None]
    listed = lists.items(flow[start:])
    below = ending.roles_below(flow, start)
    end = ending.end_of_body(flow, start, below, {start + at for at in listed})
    ending.mark(flow[end:], below[end:])
    _front(flow[:start])
    second_release.mark(flow[start:end], _front_role)
    _middle(flow[start:end], listed)
    if start and flow[start - 1].pictures and any(line.role is Role.DATE_LINE for line in flow[start + 1 : start + 2]):
        flow[start].role = Role.CAPTION  # between a photo and the dateline
    captions.mark_beside(whole, opening if opening in flow[start : start + 1] else None)
    if not any(line.role is Role.TITLE for line in flow):
        _promote_title(flow)
    _continued_quotes([line for line in flow if line.role in (Role.BODY, Role.LIST_ITEM)])


def _by_origin(line: Line) -> bool:
    role = {Origin.HEADER: Role.LETTERHEAD, Origin.FOOTER: Role.FOOTER, Origin.NOTE: Role.NOTE}.get(line.block.origin)
    if role is Role.NOTE and line.pictures:
        role = Role.PHOTO
    if role is None:
        return False
    line.role = role
    return True


def _start_of_body(flow: Sequence[Line]) -> int:
    """Where the body begins: at the first running text, or at a short sentence or a list below the title."""
    titled = False
    listed = _typed_lists(flow) | {at for at, line in enumerate(flow) if line.bulleted or line.block.list_label}
    for at, line in enumerate(flow):
        if line.pictures:
            continue
        plain = not (line.bold or line.block.centered or line.is_heading or is_titled(line.text))
        short = plain and line.ends_sentence and line.size >= 4
        in_list = at in listed and at + 1 in listed
        role = _front_role(line)
        prose = line.is_prose and role not in _NO_STORY and not _is_headline(line, flow[at + 1 :])
        prose = prose or (titled and role is None and _is_open_lead(line, flow[at + 1 :]))
        if prose or (titled and (short or in_list) and role is None):
            return at
        titled = titled or role is None
    return _first_plain(flow)


def _is_headline(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line that may be running text is a headline, by its label (``PRESS RELEASE : ``) or the dateline
    that it has too (``MC Sanggau – Bupati Lepas Ekspor``), above a paragraph, or as the beginning of the paragraph
    below, cut off."""
    text = line.text
    if labels.title_label(text):
        return not (line.ends_sentence and line.size >= _SHORTEST_LEAD)
    prefix = split_dateline(text)
    following = next((other for other in below if not other.pictures and _front_role(other) is None), None)
    if following is not None and text.endswith("…"):
        told = split_dateline(following.text)
        return following.text[told.end if told else 0 :].startswith(text.rstrip("…"))
    if prefix is None or following is None or line.ends_sentence or not following.is_prose or wording.tells_day(text):
        return False
    return line.size < _SHORTEST_LEAD and (is_titled(text[prefix.end :]) or is_shouted(text[prefix.end :]))


def _is_open_lead(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line below the title is the lead although it lacks its full stop: a sentence in plain type, below
    which no lead begins that has a dateline or tells the day."""
    plain = not (line.bold or line.block.centered or line.block.italic or line.is_heading or line.block.cell)
    if not plain or is_titled(line.text) or line.size < _SHORTEST_OPEN_LEAD or wording.is_caption(line.text):
        return False
    following = next((other.text for other in below if not other.pictures and _front_role(other) is None), "")
    if (
        not following
        or split_dateline(following)
        or (wording.tells_day(following) and not wording.tells_day(line.text))
    ):
        return False
    return wording.tells_day(line.text) or bool(_STRAIGHT_AND_CURLY.match(following)) or line.size >= _SHORTEST_LEAD


def _only_lead(flow: Sequence[Line]) -> Line | None:
    """A sentence between a photo and the first running text, where that text needs one before it: nothing else can be
    the lead, however much it looks like a caption."""
    told = next((at for at, line in enumerate(flow) if line.is_prose and not line.small), 0)
    if told < 2 or not flow[told - 2].pictures or not retelling.goes_on(flow[told]):
        return None
    line = flow[told - 1]
    plain = not (line.pictures or line.is_heading or line.block.style == "caption" or _front_role(line))
    return line if plain and line.size >= _SHORT and retelling.opens_alone(line) else None


def _tables(flow: Sequence[Line]) -> None:
    """Tables below the lead that hold data stay tables; those that only lay out the page are read as text."""
    for cells in _by_table(flow).values():
        if _is_data(cells):
            for line in cells:
                line.role = Role.TABLE


def _tables_above(above: Sequence[Line], below: Sequence[Line]) -> None:
    """Tables above the lead stay tables where a headline stands outside, and their cells are hardly those of a
    letterhead or a form."""
    if not any(line.block.cell is None and line.size >= _SHORTEST_BELOW_SENDER and not _told(line) for line in above):
        return
    reaching = _by_table(below)
    for table, cells in _by_table(above).items():
        rows = Counter(line.block.cell.row for line in cells if line.block.cell)
        known = sum(_told(line) for line in cells)
        if table not in reaching and _is_data(cells) and min(rows.values()) > 1 and 2 * known < len(cells):
            for line in cells:
                line.role = Role.TABLE


def _told(line: Line) -> bool:
    return bool(line.pictures) or _front_role(line) is not None


def _by_table(flow: Sequence[Line]) -> dict[int, list[Line]]:
    by_table: dict[int, list[Line]] = {}
    for line in flow:
        if line.block.cell is not None:
            by_table.setdefault(line.block.cell.table, []).append(line)
    return by_table


def _is_data(cells: Sequence[Line]) -> bool:
    """Whether a table has rows and columns, and neither pictures nor running text."""
    framing = any(line.pictures or line.is_prose for line in cells)
    columns = {line.block.cell.column for line in cells if line.block.cell}
    rows = {line.block.cell.row for line in cells if line.block.cell}
    return not framing and len(columns) > 1 and len(rows) > 1


def _first_plain(flow: Sequence[Line]) -> int:
    """Where the body begins in a release without a long paragraph: after what may be its title."""
    seen_title = False
    for at, line in enumerate(flow):
        if line.pictures or _front_role(line):
            continue
        if seen_title:
            return at
        seen_title = True
    return len(flow)


_ABOVE: Wordings = (
    (formulas.is_rule, Role.LETTERHEAD),
    (labels.is_dated, Role.DATE_LINE),
    (labels.is_label, Role.LABEL),
    (labels.is_letter_field, Role.LABEL),
    (labels.is_enclosure, Role.COPIES),
    (labels.is_number, Role.NUMBER),
    (wording.date_line, Role.DATE_LINE),
    (wording.is_when_or_where, Role.DATE_LINE),
    (covering.is_greeting, Role.GREETING),
    (covering.is_note, Role.REMARK),
    (formulas.is_remark, Role.REMARK),
    (formulas.is_notice, Role.NOTICE),
    (labels.is_hashtags, Role.LINKS),
    (crediting.is_byline, Role.CREDIT),
    (wording.caption_label, Role.CAPTION),
    (letterheads.is_institution, Role.LETTERHEAD),
    (letterheads.is_address, Role.LETTERHEAD),
)


def _front_role(line: Line) -> Role | None:
    return role_by(_ABOVE, line.labelled)


def _is_field(text: str) -> bool:
    """Whether a line is known above the text by its label."""
    known = role_by(_ABOVE, text) is not None
    return known or any(start(text) for start in (labels.title_label, labels.kicker_label))


def _front(lines: Sequence[Line]) -> None:
    open_lines = []
    for line in lines:
        if line.pictures:
            line.role = Role.PHOTO
        else:
            line.role = _front_role(line)
            if line.role is None:
                open_lines.append(line)
    headed = [line for line in open_lines if not _is_sender(line) and not _is_amid_letterhead(line, lines)]
    if any(line.size >= _SHORTEST_BELOW_SENDER for line in headed):
        for line in open_lines:
            line.role = None if line in headed else Role.LETTERHEAD
        open_lines = headed
    if not any(line.size >= _SHORTEST_BELOW_SENDER for line in open_lines):
        # A headline may read like a formula: ``Catatan Redaksi: Lada Sambas Mendunia``.
        chosen = {id(line) for line in (*open_lines, *[line for line in lines if _may_be_headline(line)][-1:])}
        open_lines = [line for line in lines if id(line) in chosen]
    if not open_lines:
        # Without another title a line in the type of one is no credit: ``**By Sambas Expo``.
        open_lines = [line for line in lines if line.role is Role.CREDIT and (line.bold or line.is_heading)][:1]
    if not open_lines:
        # Or like a letterhead: ``DINAS KESEHATAN KOTA PALU``, in large type, next to the text.
        worded = [line for line in lines if not line.pictures and re.search(r"[^\W\d_]", line.text)]
        near = [line for line in worded if line.role is Role.LETTERHEAD]
        open_lines = near[-1:] if near and _may_be_title(near) else []
    elif (subject := _subject(lines, open_lines[0])) is not None:
        open_lines.insert(0, subject)
    if not any(line.size >= _SHORTEST_BELOW_SENDER for line in open_lines):
        # The subject of the letter that a release comes with may be the only headline.
        open_lines += [line for line in lines if line.role is Role.LABEL and labels.subject(line.labelled)][:1]
    last = open_lines[-1] if open_lines and open_lines[-1] is lines[-1] else None
    if last and wording.place_line(last.text) and (len(open_lines) > 1 or last.text.endswith(("-", "–", "—"))):
        open_lines.pop().role = Role.DATE_LINE
    labelled = [line for line in open_lines if _is_labelled(line)][:1]
    titles.choose(open_lines, labelled)


def _is_labelled(line: Line) -> bool:
    """Whether a line has the label of a headline, and behind that of a paper enough words for one."""
    text = line.labelled
    start = labels.title_label(text)
    paper = labels.paper(text) > 0 and len(text[start:].split()) < _SHORTEST_BELOW_SENDER
    return labels.subject(text) > 0 or (start > 0 and not paper)


def _may_be_headline(line: Line) -> bool:
    """Whether a line that reads like a formula stands there as a headline does."""
    stands_out = line.bold or line.is_heading or is_titled(line.text)
    short = line.size >= _SHORTEST_BELOW_SENDER and not line.ends_sentence and not line.text.endswith(":")
    formula = line.role in (Role.NOTICE, Role.REMARK) and not _REFERS.search(line.text)
    return formula and not line.pictures and short and stands_out


def _may_be_title(letterhead: Sequence[Line]) -> bool:
    """Whether the last line of a letterhead may be the title: by its style, as a road without a number, or where
    nothing else is there, as a name with other words in it (``Kantor Baru Pemkab Kudus``)."""
    last = letterhead[-1]
    alone = len(letterhead) == 1 and not re.search(r"\d", last.text)
    open_name = letterheads.is_address(last.text) or not letterheads.is_certain_name(last.text)
    return last.is_heading or letterheads.is_road(last.text) or (alone and open_name)


def _subject(lines: Sequence[Line], title: Line) -> Line | None:
    """The institution in the line above a title that begins with a verb: ``DINAS SOSIAL``, ``GENCARKAN BANTUAN``."""
    at = next(at for at, line in enumerate(lines) if line is title)
    if not at or not letterheads.opens_on_verb(title.text) or "," in title.text:
        return None
    above, before = lines[at - 1], lines[at - 2] if at > 1 else None
    alike = above.role is Role.LETTERHEAD and titles.look_alike(above, title) and not letterheads.is_address(above.text)
    alone = before is None or before.role is not Role.LETTERHEAD
    if not alike or not alone:
        return None
    above.role = None
    return above


def _is_amid_letterhead(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a few words stand between lines of a letterhead and go on with its name: ``dr. LOEKMONO HADI``."""
    at = next(at for at, other in enumerate(lines) if other is line)
    beside = (*lines[at - 1 : at], *lines[at + 1 : at + 2]) if at else ()
    amid = len(beside) == 2 and all(other.role is Role.LETTERHEAD and not other.pictures for other in beside)
    return amid and line.size <= _LONGEST_AMID and letterheads.is_bare_name(line.text)


def _is_sender(line: Line) -> bool:
    return letterheads.may_be_institution(line.text) or senders.is_sender(line.text)


def _promote_title(flow: Sequence[Line]) -> None:
    """A release whose only heading was taken for something else still has a title."""
    heading = next((line for line in flow if line.is_heading and line.role in (Role.SUBHEAD, Role.KICKER)), None)
    kicker = heading or next((line for line in flow if line.role is Role.KICKER), None)
    if kicker is not None:
        kicker.role = Role.TITLE


def _middle(lines: Sequence[Line], items: Collection[int]) -> None:
    listed = _typed_lists(lines) | set(items)
    for at, line in enumerate(lines):
        if line.role is not None:
            continue
        if line.pictures:
            line.role = Role.PHOTO
        elif formulas.is_rule(line.text) or formulas.is_end_mark(line.text):
            line.role = Role.END_MARK
        elif at and _is_finished(lines[at - 1]) and not line.bulleted and crediting.is_bracketed(line.text):
            # Whatever is not known of the lines below it, who wrote is told in brackets below a finished paragraph.
            line.role = Role.CREDIT
        elif formulas.is_related(line.text):
            line.role = Role.LINKS
        elif at == 1 and _is_dateline_below_caption(line, lines[at + 1 :]):
            line.role = Role.DATE_LINE
        elif line.text.endswith(":") and not (at and lines[at - 1].role is Role.LIST_ITEM):
            line.role = Role.BODY
        elif at == 0 and line.bulleted and split_dateline(line.text):
            # A pin or another emoji before the dateline makes no list of the lead.
            line.role = Role.BODY
        elif line.bulleted or line.block.list_label or line.block.style.startswith("list ") or at in listed:
            line.role = Role.LIST_ITEM
        elif at and _is_subhead(line, lines[at + 1 :]):
            line.role = Role.SUBHEAD
        else:
            line.role = Role.BODY


def _is_finished(line: Line) -> bool:
    return bool(line.pictures) or line.ends_sentence or line.role in (Role.CREDIT, Role.CAPTION)


def _is_dateline_below_caption(line: Line, below: Sequence[Line]) -> bool:
    """Whether a second line is nothing but place and day, above the first paragraph: the first one is a caption."""
    found = wording.date_line(line.text)
    following = next((other for other in below if not other.pictures), None)
    return found is not None and found[0] is not None and following is not None and following.is_prose


def _typed_lists(lines: Sequence[Line]) -> set[int]:
    """Lines of a list: with typed labels (two in a row, or one after a colon), or parted by semicolons."""
    typed = {at for at, line in enumerate(lines) if not line.pictures and wording.is_list_item(line.text)}
    found = {at for at in typed if at - 1 in typed or at + 1 in typed or (at and lines[at - 1].text.endswith(":"))}
    for at in range(1, len(lines)):
        before, text = lines[at - 1].text, lines[at].text
        opened = before.endswith(":") and _SEMICOLON.search(text)
        # Behind items with a mark of their own a paragraph without one is none, however the last of them ends.
        alike = lines[at].has_mark or not lines[at - 1].has_mark or text[:1].islower()
        if (opened or (at - 1 in found and _SEMICOLON.search(before) and alike)) and lines[at].size <= 40:
            found.add(at)
    return found


def _is_subhead(line: Line, after: Sequence[Line]) -> bool:
    following = next((other for other in after if not other.pictures), None)
    if line.size > 14 or following is None or _STRAIGHT_AND_CURLY.match(line.text):
        return False
    if line.is_heading:
        return True
    if re.search(r"[.!…:;,][\"”’')]*$", line.text):
        return False
    if line.bold:
        return not following.bold
    # Below capitals the first sentence may be short.
    told = following.is_prose or (is_shouted(line.text) and following.ends_sentence and following.size >= _SHORT)
    return 2 <= line.size <= 10 and is_titled(line.text) and told


def _continued_quotes(bodies: Iterable[Line]) -> None:
    """Paragraphs that open with a quotation mark while the quotation before them is still open."""
    is_open = False
    for line in bodies:
        marks = _STRAIGHT_AND_CURLY.findall(line.text)
        opens = bool(_STRAIGHT_AND_CURLY.match(line.text))
        if is_open and opens:
            line.role = Role.QUOTE_CONT
        is_open = len(marks) % 2 == 1 and opens
