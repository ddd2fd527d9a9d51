from __future__ import annotations

from converter.release import Cell, Origin

from .docx_builder import Builder, agreed, codes, p, release, run, style, table, texts


def styled(style_id: str) -> str:
    return f'<w:pStyle w:val="{style_id}"/>'


def test_paragraphs_and_tables_come_in_reading_order() -> None:
    read = release(p("satu") + table([p("a"), p("b1") + p("b2")], [p("c"), p("d")]) + p("dua"))
    assert [(b.text, b.cell) for b in read.blocks] == [
        ("satu", None),
        ("a", Cell(0, 0, 0)),
        ("b1", Cell(0, 0, 1)),
        ("b2", Cell(0, 0, 1)),
        ("c", Cell(0, 1, 0)),
        ("d", Cell(0, 1, 1)),
        ("dua", None),
    ]
    assert [b.origin for b in read.blocks] == [Origin.BODY, *[Origin.TABLE] * 5, Origin.BODY]
    assert [b.index for b in read.blocks] == list(range(7))


def test_a_merged_cell_is_read_once_and_moves_the_columns_behind_it() -> None:
    wide = "<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("lebar")
    tall = "<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + p("tinggi")
    rest = "<w:tcPr><w:vMerge/></w:tcPr>" + p()
    read = release(table([wide, tall], [p("x"), p("y"), rest]))
    assert [(b.text, b.cell) for b in read.blocks] == [
        ("lebar", Cell(0, 0, 0)),
        ("tinggi", Cell(0, 0, 2)),
        ("x", Cell(0, 1, 0)),
        ("y", Cell(0, 1, 1)),
    ]


def test_the_size_of_letters_comes_from_runs_styles_and_defaults() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    sized = '<w:rPr><w:sz w:val="{}"/></w:rPr>'
    styles = (
        defaults
        + style("Teks", "Teks", sized.format(24))
        + style("Kecil", "Kecil", sized.format(17), "character")
        + style("Anak", "Anak", '<w:basedOn w:val="Teks"/>')
    )
    body = (
        p("a")
        + p("b", properties=styled("Anak"))
        + p(run("c", '<w:sz w:val="18"/>'), properties=styled("Teks"))
        + p(run("d", '<w:rStyle w:val="Kecil"/>'))
        + p(run("e", '<w:sz w:val="18"/>'), run("f", '<w:sz w:val="20"/>'))
    )
    read = agreed(Builder(body).add("styles", "styles", styles).read())
    assert [b.size for b in read.blocks] == [11, 12, 9, 8.5, 10]
    assert [b.size for b in release(p("a")).blocks] == [0]


def test_a_nested_table_has_a_number_of_its_own() -> None:
    read = release(table([p("luar") + table([p("dalam")]) + p("akhir")]) + table([p("lain")]))
    assert [(b.text, b.cell and b.cell.table) for b in read.blocks] == [
        ("luar", 0),
        ("dalam", 1),
        ("akhir", 0),
        ("lain", 2),
    ]


def test_empty_paragraphs_make_no_blocks() -> None:
    assert texts(p() + p(" ") + p("<w:r><w:br/></w:r>") + p("isi")) == ["isi"]


def test_text_is_kept_as_typed_with_its_spaces() -> None:
    assert texts(p("  dua  spasi\u00a0dan anak\u2011anak ")) == ["  dua  spasi dan anak-anak "]


def test_headers_come_first_and_footers_last_each_line_once() -> None:
    sections = "".join(
        f'<w:{side}Reference w:type="{kind}" r:id="{rel_id}"/>'
        for side, kind, rel_id in (
            ("header", "default", "h1"),
            ("header", "first", "h2"),
            ("header", "even", "hilang"),
            ("footer", "default", "f1"),
        )
    )
    builder = Builder(p("Isi") + f"<w:sectPr>{sections}</w:sectPr>")
    builder.add("header", "hdr", p("PEMERINTAH KOTA") + p("Halaman 2"), "h1")
    builder.add("header", "hdr", p("PEMERINTAH KOTA") + table([p("DINAS")]), "h2")
    builder.add("header", "hdr", p("TIDAK DIPAKAI"), "h3")
    builder.add("footer", "ftr", p("Jalan Rahadi"), "f1")
    read = agreed(builder.read())
    assert [(b.index, b.text, b.origin) for b in read.blocks] == [
        (0, "PEMERINTAH KOTA", Origin.HEADER),
        (1, "DINAS", Origin.HEADER),
        (2, "Halaman 2", Origin.HEADER),
        (3, "Isi", Origin.BODY),
        (4, "Jalan Rahadi", Origin.FOOTER),
    ]


def test_notes_that_the_text_refers_to_follow_the_body() -> None:
    gone = '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="3"/></w:r>'
    body = p("Isi", gone, '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:endnoteReference w:id="1"/></w:r>')
    footnotes = (
        f'<w:footnote w:id="-1" w:type="separator">{p("pemisah")}</w:footnote>'
        f'<w:footnote w:id="2">{p("catatan kaki")}</w:footnote>'
        f'<w:footnote w:id="3">{p("tak dirujuk")}</w:footnote>'
    )
    builder = Builder(body).add("footnotes", "footnotes", footnotes)
    builder.add("endnotes", "endnotes", f'<w:endnote w:id="1">{p("catatan akhir")}</w:endnote>')
    read = agreed(builder.read())
    assert [(b.text, b.origin) for b in read.blocks] == [
        ("Isi", Origin.BODY),
        ("catatan kaki", Origin.NOTE),
        ("catatan akhir", Origin.NOTE),
    ]
    assert [(r.code, r.values) for r in read.remarks] == [("footnotes", {"count": "2"})]


def test_bold_italic_and_centred_hold_only_for_whole_paragraphs() -> None:
    centred = '<w:jc w:val="center"/>'
    bold, italic = "<w:b/>", "<w:i/>"
    read = release(
        p(run("a", bold), run(" "), run("b", bold), properties=centred)
        + p(run("a", bold), run("b"))
        + p(run("a", bold + italic), run("b", italic + '<w:b w:val="0"/>'))
    )
    assert [(b.bold, b.italic, b.centered) for b in read.blocks] == [
        (True, False, True),
        (False, False, False),
        (False, True, False),
    ]


def test_bold_and_centred_come_from_styles_and_a_run_overrules_them() -> None:
    look = "<w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:b/></w:rPr>"
    styles = (
        style("Judul1", "heading 1", look)
        + style("Anak", "Anak", '<w:basedOn w:val="Judul1"/>')
        + style("Kuat", "Strong", "<w:rPr><w:b/></w:rPr>", "character")
    )
    body = (
        p("a", properties=styled("Anak"))
        + p(run("b", "<w:b w:val='0'/>"), properties=styled("Judul1"))
        + p(run("c", "<w:rStyle w:val='Kuat'/>"))
        + p("d", properties=styled("Judul1") + "<w:jc w:val='left'/>")
    )
    read = agreed(Builder(body).add("styles", "styles", styles).read())
    assert [b.bold for b in read.blocks] == [True, False, True, True]
    assert [b.centered for b in read.blocks] == [True, True, False, False]
    assert [b.style for b in read.blocks] == ["heading 1", "heading 1", "", "heading 1"]


def test_style_names_are_the_built_in_english_ones() -> None:
    styles = (
        style("Biasa", "Normal", default="1")
        + style("Judul", "Title")
        + style("JudulBerita", "Judul Berita", '<w:basedOn w:val="Biasa"/>')
        + style("Putar", "Putar", '<w:basedOn w:val="Putar"/>')
        + style("Heading2", "Judul 2")
    )
    named = ("Judul", "JudulBerita", "Putar", "Heading2", "DaftarParagraf", "TakDikenal")
    body = p("x") + "".join(p("x", properties=styled(style_id)) for style_id in named)
    read = agreed(Builder(body).add("styles", "styles", styles).read())
    expected = ["normal", "title", "judul berita", "putar", "heading 2", "list paragraph", ""]
    assert [b.style for b in read.blocks] == expected


def test_a_document_without_styles_knows_localised_ids_and_has_no_style_else() -> None:
    read = release(p("a", properties=styled("Judul1")) + p("b"))
    assert [b.style for b in read.blocks] == ["heading 1", ""]


LISTS = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_list_labels_are_computed_and_stay_out_of_the_text() -> None:
    body = p("a", properties=LISTED) + p("b") + p("c", properties=LISTED)
    read = agreed(Builder(body).add("numbering", "numbering", LISTS).read())
    assert [(b.text, b.list_label) for b in read.blocks] == [("a", "3."), ("b", ""), ("c", "4.")]


def test_a_list_item_split_at_a_page_break_has_one_label() -> None:
    broken = '<w:r><w:br w:type="page"/></w:r>'
    body = p(broken, "a", broken, "b", properties=LISTED) + p("c", properties=LISTED)
    read = agreed(Builder(body).add("numbering", "numbering", LISTS).read())
    assert [(b.text, b.list_label) for b in read.blocks] == [("a", "3."), ("b", ""), ("c", "4.")]


def test_a_style_can_make_a_paragraph_a_list_item() -> None:
    styles = style("Nomor", "List Number", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = p("a", properties=styled("Nomor")) + p(
        "b", properties=styled("Nomor") + '<w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    builder = Builder(body).add("numbering", "numbering", LISTS).add("styles", "styles", styles)
    read = agreed(builder.read())
    assert [(b.style, b.list_label) for b in read.blocks] == [("list number", "3."), ("list number", "")]


def test_a_broken_list_reference_costs_the_label_only() -> None:
    read = release(p("a", properties='<w:numPr><w:ilvl w:val="x"/><w:numId w:val="99"/></w:numPr>'))
    assert [(b.text, b.list_label) for b in read.blocks] == [("a", "")]
    assert codes(read) == []
