"""Two articles built by hand: a short one, and one that holds everything that an article can hold."""

from __future__ import annotations

from converter.article import (
    Article,
    Block,
    Correction,
    Dateline,
    Dropped,
    Photo,
    Quote,
    Source,
    Warning,  # noqa: A004 - the contract's own name
)

_LEAD = "Pemerintah Kota Singkawang menanam 500 bibit bakau di Pantai Kura-Kura, Kamis (17/10/2024)."

SHORT = Article(
    source=Source(file="tanam-bakau.docx", sha256="0" * 64),
    outlet=None,
    headline="Warga Kura-Kura Tanam 500 Bakau",
    kicker=None,
    slug="warga-kura-kura-tanam-500-bakau",
    summary=_LEAD,
    tags=(),
    byline=None,
    published=None,
    dateline=Dateline(text="SINGKAWANG –", place="Singkawang", date="2024-10-17", basis="release"),
    lead=_LEAD,
    blocks=(
        Block(type="lead", text=_LEAD, html=_LEAD, source_blocks=(1,)),
        Block(type="paragraph", text="Bibitnya dari kelompok tani.", html="", source_blocks=(2,)),
    ),
    quotes=(),
    photos=(),
    credit="prokopim",
    corrections=(),
    warnings=(),
    dropped=(),
)

_SAID = "“Jangan buang sampah ke laut,” pesan Maria Lo. “Kita & anak cucu yang rugi.”"

FULL = Article(
    source=Source(file="rilis.docx", sha256="1" * 64),
    outlet="KABAR <PESISIR>",
    headline="Singkawang & Sambas Jaga Pantai",
    kicker="Hari Bakau",
    slug="singkawang-sambas-jaga-pantai",
    summary="Dua daerah menanam “sabuk hijau” 5 < 10 kilometer.",
    tags=("lingkungan", "Pantai Kura-Kura"),
    byline="Redaksi",
    published="2024-10-17T15:01:00+07:00",
    dateline=Dateline(text="KABAR <PESISIR> (SINGKAWANG) –", place="Singkawang", date="2024-10-17", basis="text"),
    lead=_LEAD,
    blocks=(
        Block(type="figure", text="Wali Kota menanam bakau.\nAir sedang surut.", html="", photo=0),
        Block(type="lead", text=_LEAD, html=_LEAD, source_blocks=(4,)),
        Block(type="quote", text=_SAID, html="", source_blocks=(5,)),
        Block(type="paragraph", text="Yang hadir menyebut “sabuk hijau” berkali-kali.", html=""),
        Block(type="subhead", text="Tahap Kerja", html=""),
        Block(type="list_item", text="1. Menyiapkan bibit;", html=""),
        Block(type="list_item", text="2. menanam.", html=""),
        Block(type="paragraph", text="Bawaan peserta:", html=""),
        Block(type="list_item", text="topi", html=""),
        Block(type="list_item", text="“air minum”", html=""),
        Block(type="table", text="Desa\tBibit\nSedau\t300\nNaram\t200", html=""),
    ),
    quotes=(
        Quote(
            text="Jangan buang sampah ke laut",
            speaker="Maria Lo",
            role='Kepala Dinas "Lingkungan"',
            verb="pesan",
            block=2,
        ),
        Quote(text="Kita & anak cucu yang rugi", speaker="Maria Lo", role=None, verb=None, block=2),
    ),
    photos=(
        Photo(
            file="rilis/foto-1.jpg",
            caption="Wali Kota menanam bakau.\nAir sedang surut.",
            alt="Wali Kota menanam bakau.",
            width=1280,
            height=853,
            credit="Humas",
        ),
        Photo(file="rilis/foto-2.png", caption=None, alt="", width=640, height=480),
    ),
    credit="prokopim",
    corrections=(
        Correction(
            id=1,
            block=4,
            start=0,
            end=9,
            before="Pemerinta",
            after="Pemerintah",
            rule="spelling",
            reason="Salah ketik.",
            source="lexicon",
            confidence=0.98,
            applied=True,
        ),
        Correction(
            id=2,
            block=5,
            start=0,
            end=1,
            before='"',
            after="“",
            rule="quotation",
            reason="Tanda kutip lengkung.",
            source="rules",
            confidence=0.99,
            applied=True,
        ),
        Correction(
            id=3,
            block=5,
            start=40,
            end=45,
            before="pesan",
            after="pesannya",
            rule="affix",
            reason="Mungkin kurang akhiran.",
            source="lexicon",
            confidence=0.4,
            applied=False,
        ),
    ),
    warnings=(Warning(code="weekday-mismatch", message="Harinya tidak cocok dengan tanggalnya.", block=4),),
    dropped=(Dropped(text="PEMERINTAH KOTA SINGKAWANG", reason="letterhead"),),
)
