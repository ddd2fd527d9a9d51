"""How much of a document is read: what is beyond it is no press release, or is meant to stall its reader."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one document. Each says what real documents reach; ``times`` raises all of them together."""

    file_bytes: int = 200 * 2**20
    """Releases with a dozen photos straight from the camera are about 100 MB; nothing is twice that."""
    unpacked_bytes: int = 256 * 2**20
    """All parts unpacked. Photos hardly shrink in a ZIP, so this is the limit of a file with room for XML."""
    xml_bytes: int = 16 * 2**20
    """All XML parts unpacked. A book of 500 pages is about 8 MB of XML, a long release 0.2 MB; a tree takes
    some ten times its XML in memory."""
    parts: int = 2000
    """A usual release has 15 parts, and one more for every photo."""
    tags: int = 150_000
    """Start and end tags of all XML parts. A usual release has 3,000, most of them of its styles;
    a document of fifty pages with a mark round every word has 100,000."""
    characters: int = 100_000
    """All text. A long release has 10,000 characters; these are forty pages, read in about a second."""
    paragraph_characters: int = 20_000
    """One paragraph. A release that was pasted without its paragraphs has 10,000; some rules look at
    every pair of places in a paragraph."""
    word_characters: int = 200
    """One word. The longest Indonesian ones have 30 letters; what has more than this was never typed."""
    pixels: int = 8192 * 6144
    """One picture: what the 50 megapixels of a telephone make. Unpacked it takes 150 MB."""
    all_pixels: int = 300 * 10**6
    """All pictures that are printed: two dozen photos of 12 megapixels, unpacked in some three seconds."""

    def times(self, factor: int) -> Limits:
        """All limits, raised by a factor for a document that the editor knows."""
        return Limits(**{name: limit * factor for name, limit in asdict(self).items()})


USUAL = Limits()
"""What holds when nothing is asked for."""
