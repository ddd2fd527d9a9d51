"""Everything that an editor reads, in Indonesian, in one place."""

from __future__ import annotations

OUTLET_MISSING = "{file}: berkas media tidak bisa dibaca ({why}). Periksa nama dan letaknya."
OUTLET_WRONG = "{file}: isi berkas media salah: {why}"
