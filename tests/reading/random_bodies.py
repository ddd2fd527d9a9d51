"""Bodies that nest everything that Word can nest, at random, to compare the two counts of what is visible."""

from __future__ import annotations

from random import Random

from .docx_builder import p, run

TRACKED = 'w:id="1" w:author="Redaktur" w:date="2024-10-17T08:00:00Z"'
TEXTS = ("satu ", "dua", "tiga é", "\uf0b7 x", "rapat\u00ad", "a\nb")
LOOKS = ("", "", "<w:b/>", "<w:vanish/>", "<w:strike/>")
PARAGRAPHS = (
    "",
    "",
    f"<w:rPr><w:del {TRACKED}/></w:rPr>",
    '<w:framePr w:dropCap="drop"/>',
    '<w:pStyle w:val="Gaib"/>',
)
ROWS = ("", "", f"<w:del {TRACKED}/>", "<w:hidden/>")
CONTROL = "<w:sdt><w:sdtPr>{0}</w:sdtPr><w:sdtContent>{1}</w:sdtContent></w:sdt>"
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{0}'
    "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
FIELD = "".join(
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{{{n}}}' for n, kind in enumerate(("begin", "separate"))
)
WRAPPERS = (
    "{0}",
    f"<w:ins {TRACKED}>{{0}}</w:ins>",
    f"<w:del {TRACKED}>{{0}}</w:del>",
    f"<w:moveFrom {TRACKED}>{{0}}</w:moveFrom>",
    f"<w:moveTo {TRACKED}>{{0}}</w:moveTo>",
    "<w:smartTag><w:smartTagPr/>{0}</w:smartTag>",
    CONTROL.format("", "{0}"),
    CONTROL.format("<w:showingPlcHdr/>", "{0}"),
    "<w:hyperlink>{0}</w:hyperlink>",
    "<w:fldSimple>{0}</w:fldSimple>",
    FIELD.format("{0}", "{1}") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "<w:r><w:ruby><w:rt>{0}</w:rt><w:rubyBase>{1}</w:rubyBase></w:ruby></w:r>",
    '<mc:AlternateContent><mc:Choice Requires="w16se">{0}</mc:Choice><mc:Fallback>{1}</mc:Fallback>'
    "</mc:AlternateContent>",
)
LEAVES = (
    '<w:r><w:t>x</w:t><w:br w:type="page"/><w:t>y</w:t><w:br/></w:r>',
    '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
    "<m:oMath><m:r><m:t>q</m:t></m:r></m:oMath>",
    '<w:r><w:pict><v:textpath string="SENI"/></w:pict></w:r>',
)


def body(chance: Random, depth: int = 3) -> str:
    """The XML of one to three blocks."""
    return "".join(_block(chance, depth) for _ in range(chance.randrange(1, 4)))


def _block(chance: Random, depth: int) -> str:
    kind = chance.randrange(6)
    if kind < 4 or depth == 0:
        inner = (_inline(chance, depth) for _ in range(chance.randrange(4)))
        return p(*inner, properties=chance.choice(PARAGRAPHS))
    if kind == 4:
        return CONTROL.format("", body(chance, depth - 1))
    cells = [f"<w:tc>{body(chance, depth - 1)}</w:tc>" for _ in range(4)]
    rows = (f"<w:tr><w:trPr>{chance.choice(ROWS)}</w:trPr>{cells.pop()}{cells.pop()}</w:tr>" for _ in range(2))
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def _inline(chance: Random, depth: int) -> str:
    if depth == 0:
        return run(chance.choice(TEXTS), chance.choice(LOOKS))
    match chance.randrange(8):
        case 0:
            return chance.choice(LEAVES)
        case 1:
            return BOX.format(body(chance, depth - 1))
        case _:
            inner = ["".join(_inline(chance, depth - 1) for _ in range(chance.randrange(3))) for _ in range(2)]
            return chance.choice(WRAPPERS).format(*inner)
