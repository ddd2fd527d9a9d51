from __future__ import annotations

import pytest

from converter.release import Origin

from .docx_builder import Builder, agreed, codes, p, release, run, style, table, texts

TRACKED = 'w:id="1" w:author="Redaktur" w:date="2024-10-17T08:00:00Z"'
BOX = "<w:r><mc:AlternateContent>{}</mc:AlternateContent></w:r>"
SHAPE = (
    '<w:drawing><wp:anchor><wp:docPr id="2" name="Kotak"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
    "<w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
)
OLD_SHAPE = "<w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict>"


def choice(inner: str, requires: str = "wps") -> str:
    return f'<mc:Choice Requires="{requires}">{inner}</mc:Choice>'


def test_inserted_text_is_kept_and_deleted_text_is_dropped() -> None:
    body = p(
        "Bupati ",
        f"<w:del {TRACKED}><w:r><w:delText>menghimbau</w:delText></w:r></w:del>",
        f"<w:ins {TRACKED}>{run('mengimbau')}</w:ins>",
        " warga.",
    )
    assert texts(body) == ["Bupati mengimbau warga."]


def test_text_deleted_inside_an_insertion_does_not_come_back() -> None:
    inner = f"{run('rapat')}<w:del {TRACKED}>{run(' batal')}</w:del>"
    assert texts(p(f"<w:ins {TRACKED}>{inner}</w:ins>")) == ["rapat"]


def test_moved_text_stands_only_where_it_was_moved_to() -> None:
    body = p("A", f"<w:moveFrom {TRACKED}>{run(' pindah')}</w:moveFrom>") + p(
        f"<w:moveTo {TRACKED}>{run('pindah ')}</w:moveTo>", "B"
    )
    assert texts(body) == ["A", "pindah B"]


def test_a_paragraph_whose_mark_was_deleted_is_merged_with_the_next() -> None:
    deleted = f"<w:rPr><w:del {TRACKED}/></w:rPr>"
    body = p("Satu ", properties=deleted) + p("dua ", properties=deleted) + p("tiga.") + p("Empat.")
    assert texts(body) == ["Satu dua tiga.", "Empat."]


def test_a_deleted_table_row_is_dropped_and_an_inserted_one_kept() -> None:
    rows = "".join(
        f"<w:tr><w:trPr><w:{mark} {TRACKED}/></w:trPr><w:tc>{p(text)}</w:tc></w:tr>"
        for mark, text in (("del", "lama"), ("ins", "baru"))
    )
    assert texts(f"<w:tbl>{rows}</w:tbl>") == ["baru"]


def test_a_deleted_cell_is_dropped() -> None:
    cells = f"<w:tc><w:tcPr><w:cellDel {TRACKED}/></w:tcPr>{p('lama')}</w:tc><w:tc>{p('baru')}</w:tc>"
    assert texts(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == ["baru"]


@pytest.mark.parametrize(
    "wrapper",
    [
        '<w:smartTag w:element="place"><w:smartTagPr/>{}</w:smartTag>',
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:customXml w:element="x"><w:customXmlPr/>{}</w:customXml>',
        '<w:dir w:val="ltr">{}</w:dir>',
        '<w:bdo w:val="ltr">{}</w:bdo>',
        '<w:fldSimple w:instr="DATE">{}</w:fldSimple>',
        '<w:hyperlink r:id="tidak-ada">{}</w:hyperlink>',
        f"<w:hyperlink w:anchor='x'><w:ins {TRACKED}><w:smartTag>{{}}</w:smartTag></w:ins></w:hyperlink>",
        "<mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice></mc:AlternateContent>",
    ],
)
def test_text_in_a_wrapper_keeps_its_place_in_the_sentence(wrapper: str) -> None:
    assert texts(p("Warga ", wrapper.format(run("Sintang")), " hadir.")) == ["Warga Sintang hadir."]


def test_content_controls_round_paragraphs_rows_and_cells_are_unwrapped() -> None:
    def control(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    cell = control(f"<w:tc>{p('sel')}</w:tc>")
    row = control(f"<w:tr>{cell}</w:tr>")
    assert texts(control(control(p("alinea"))) + f"<w:tbl>{row}</w:tbl>") == ["alinea", "sel"]


def test_a_placeholder_is_dropped_with_a_remark() -> None:
    content = f"<w:sdtContent>{run('Klik di sini')}</w:sdtContent>"
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>{content}</w:sdt>"
    read = release(p("Nomor: ", control))
    assert [b.text for b in read.blocks] == ["Nomor: "]
    assert [(r.code, r.values, r.block) for r in read.remarks] == [("placeholder-text", {"text": "Klik di sini"}, 0)]


def test_a_complex_field_leaves_its_result_and_not_its_instruction() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner_field = mark("begin") + mark("separate") + run("PRIA") + mark("end")
    field = mark("begin") + inner_field + mark("separate") + run("Bapak") + mark("end")
    assert texts(p("Yth. ", field, " Camat")) == ["Yth. Bapak Camat"]


def test_a_field_that_is_never_closed_swallows_nothing() -> None:
    assert texts(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "Isi") + p("lagi")) == ["Isi", "lagi"]


@pytest.mark.parametrize(
    "box",
    [
        BOX.format(choice(SHAPE.format(p("KOTAK"))) + f"<mc:Fallback>{OLD_SHAPE.format(p('KOTAK'))}</mc:Fallback>"),
        BOX.format(choice(SHAPE.format(p("KOTAK")))),
        f"<w:r>{SHAPE.format(p('KOTAK'))}</w:r>",
        f"<w:r>{OLD_SHAPE.format(p('KOTAK'))}</w:r>",
        '<w:r><w:pict><v:shape><v:textpath string="KOTAK"/></v:shape></w:pict></w:r>',
    ],
)
def test_a_text_box_stands_once_behind_the_paragraph_that_it_hangs_on(box: str) -> None:
    read = release(p("Induk", box) + p("Berikut"))
    assert [(b.text, b.origin) for b in read.blocks] == [
        ("Induk", Origin.BODY),
        ("KOTAK", Origin.TEXTBOX),
        ("Berikut", Origin.BODY),
    ]


def test_text_boxes_of_one_paragraph_and_boxes_in_boxes_keep_their_order() -> None:
    inner = f"<w:r>{SHAPE.format(p('dalam'))}</w:r>"
    body = p(
        f"<w:r>{SHAPE.format(p('satu', inner) + table([p('sel')]))}</w:r>",
        f"<w:r>{SHAPE.format(p('dua'))}</w:r>",
    )
    assert texts(body) == ["satu", "dalam", "sel", "dua"]


def test_the_fallback_is_read_where_the_choice_cannot_be() -> None:
    emoji = BOX.format(choice("<w:t>?</w:t>", "w16se") + "<mc:Fallback><w:t>😀</w:t></mc:Fallback>")
    assert texts(p("Salam ", emoji)) == ["Salam 😀"]


def test_symbols_become_characters_and_unknown_ones_a_remark() -> None:
    body = p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
        '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
        '<w:r><w:sym w:font="Webdings" w:char="F0FF"/></w:r>',
        '<w:r><w:sym w:font="Arial" w:char="00BD"/></w:r>',
    )
    read = release(body)
    assert [b.text for b in read.blocks] == ["→α½"]
    assert [(r.code, r.values) for r in read.remarks] == [("unknown-symbol", {"font": "Webdings", "symbol": "F0FF"})]


def test_private_use_characters_never_reach_a_block() -> None:
    read = release(p("\uf0b7 Satu\ue123") + p(run("\uf06d", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')))
    assert [b.text for b in read.blocks] == ["• Satu", "μ"]
    assert codes(read) == ["unknown-symbol"]


def test_hyphens_and_breaks_inside_words_do_not_weld_or_cut() -> None:
    body = p(
        "<w:r><w:t>anak</w:t><w:noBreakHyphen/><w:t>anak</w:t></w:r>",
        "<w:r><w:t>pe</w:t><w:softHyphen/></w:r>",
        "ka",
    )
    assert texts(body) == ["anak-anakpeka"]


def test_soft_breaks_are_newlines_and_tabs_are_tabs() -> None:
    body = p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:t>d</w:t><w:ptab/><w:t>e</w:t></w:r>")
    assert texts(body) == ["a\nb\nc\td\te"]


@pytest.mark.parametrize("kind", ["page", "column"])
def test_a_page_or_column_break_splits_its_paragraph(kind: str) -> None:
    def broken(before: str, after: str) -> str:
        return f'<w:r><w:t>{before}</w:t><w:br w:type="{kind}"/><w:t>{after}</w:t></w:r>'

    centred = '<w:jc w:val="center"/>'
    read = release(p(broken("satu", "dua"), broken("", "tiga"), " empat", properties=centred))
    assert [b.text for b in read.blocks] == ["satu", "dua", "tiga empat"]
    assert all(b.centered for b in read.blocks)


def test_a_page_break_where_word_last_rendered_one_splits_nothing() -> None:
    assert texts(p("<w:r><w:t>sa</w:t><w:lastRenderedPageBreak/><w:t>tu</w:t></w:r>")) == ["satu"]


def test_hidden_text_is_dropped_with_one_remark_for_a_paragraph() -> None:
    read = release(
        p(
            "Terlihat",
            run("rahasia ", "<w:vanish/>"),
            run("sekali", "<w:vanish/>"),
            run("!", '<w:vanish w:val="0"/>'),
        )
    )
    assert [b.text for b in read.blocks] == ["Terlihat!"]
    assert [(r.code, r.values, r.block) for r in read.remarks] == [("hidden-text", {"text": "rahasia sekali"}, 0)]


def test_text_that_a_style_hides_is_hidden() -> None:
    styles = (
        style("Gaib", "Gaib", "<w:rPr><w:vanish/></w:rPr>", "character")
        + style("Anak", "Anak", '<w:basedOn w:val="Induk"/>')
        + style("Induk", "Induk", "<w:rPr><w:vanish/></w:rPr>")
    )
    body = p("Tampak", run("gaib", '<w:rStyle w:val="Gaib"/>')) + p("hilang", properties='<w:pStyle w:val="Anak"/>')
    read = agreed(Builder(body).add("styles", "styles", styles).read())
    assert [b.text for b in read.blocks] == ["Tampak"]
    assert codes(read) == ["hidden-text", "hidden-text"]


def test_a_hidden_table_row_is_dropped() -> None:
    row = f"<w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{p('rahasia')}</w:tc></w:tr>"
    read = release(f"<w:tbl>{row}</w:tbl>" + p("Terlihat"))
    assert [b.text for b in read.blocks] == ["Terlihat"]
    assert codes(read) == ["hidden-text"]


def test_struck_text_is_kept_with_a_remark() -> None:
    read = release(p("Acara ", run("Senin", "<w:strike/>"), run(" Selasa", '<w:strike w:val="false"/>')))
    assert [b.text for b in read.blocks] == ["Acara Senin Selasa"]
    assert [(r.code, r.values, r.block) for r in read.remarks] == [("struck-text", {"text": "Senin"}, 0)]


def test_text_that_only_looks_like_capitals_stays_as_typed() -> None:
    assert texts(p(run("bupati", "<w:caps/>"))) == ["bupati"]


def test_a_drop_cap_is_glued_to_its_word() -> None:
    body = p("B", properties='<w:framePr w:dropCap="drop" w:lines="3"/>') + p("ANDUNG, (17/10) – Warga")
    assert texts(body) == ["BANDUNG, (17/10) – Warga"]


def test_ruby_keeps_its_base() -> None:
    pair = f"<w:rt>{run('atas')}</w:rt><w:rubyBase>{run('dasar')}</w:rubyBase>"
    assert texts(p("teks ", f"<w:r><w:ruby>{pair}</w:ruby><w:t>!</w:t></w:r>")) == ["teks dasar!"]


def test_mathematics_and_embedded_html_become_remarks() -> None:
    body = p("Rumus ", "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>") + '<w:altChunk r:id="rId9"/>'
    read = release(body)
    assert [b.text for b in read.blocks] == ["Rumus "]
    assert [(r.code, r.block) for r in read.remarks] == [("math", 0), ("embedded-html", None)]


def test_line_ends_and_comments_in_the_file_are_not_part_of_the_text() -> None:
    assert texts(p("<w:r><w:t>satu\ndua<!-- catatan --> tiga</w:t></w:r>")) == ["satu dua tiga"]
