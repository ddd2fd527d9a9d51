"""Everything that an editor reads, in Indonesian, in one place."""

from __future__ import annotations

OUTLET_MISSING = "{file}: berkas media tidak bisa dibaca ({why}). Periksa nama dan letaknya."
OUTLET_WRONG = "{file}: isi berkas media salah: {why}"

# Files that cannot be read (reading/). Every message begins with the file's name and says what to do.
MISSING_FILE = "{file}: berkas tidak ditemukan. Periksa nama dan letaknya."
IS_FOLDER = "{file}: ini folder, bukan berkas. Pilih satu dokumen di dalamnya atau pakai `rilis batch`."
NOT_REGULAR = "{file}: ini bukan berkas biasa. Salin dokumennya ke folder, lalu coba lagi."
NOT_READABLE = "{file}: berkas tidak bisa dibuka ({why}). Tutup program yang memakainya atau periksa izinnya."
LOCK_FILE = "{file}: ini berkas kunci sementara, bukan dokumen. Pilih dokumen aslinya (tanpa awalan ~$)."
EMPTY_FILE = "{file}: berkas kosong (0 bita). Minta pengirim mengirim ulang."
LEGACY_DOC = "{file}: ini format Word lama (.doc). Buka di Word atau LibreOffice, lalu simpan sebagai .docx."
OTHER_OLE = "{file}: ini berkas Office lama yang bukan dokumen Word. Salin isinya ke Word, lalu simpan sebagai .docx."
PASSWORD = "{file}: dokumen dilindungi kata sandi. Buka di Word, hapus kata sandinya, lalu simpan lagi."
IS_RTF = "{file}: ini berkas RTF. Buka di Word atau LibreOffice, lalu simpan sebagai .docx."
IS_ODT = "{file}: ini berkas OpenDocument (.odt). Buka di LibreOffice, lalu simpan sebagai .docx."
IS_PDF = "{file}: ini berkas PDF. Minta dokumen Word-nya atau buka di Word, lalu simpan sebagai .docx."
IS_HTML = "{file}: ini halaman web (HTML). Buka di Word, lalu simpan sebagai .docx."
IS_WORD_XML = "{file}: ini dokumen Word berformat XML. Buka di Word, lalu simpan sebagai .docx."
IS_PICTURE = "{file}: ini gambar, bukan dokumen. Minta naskah rilisnya sebagai .docx."
IS_ARCHIVE = "{file}: ini arsip yang dikompresi. Buka arsipnya, lalu pilih dokumen di dalamnya."
IS_TEXT = "{file}: ini teks biasa, bukan dokumen Word. Simpan sebagai .docx atau beri akhiran .txt."
IS_UNKNOWN = "{file}: isinya bukan dokumen Word. Buka dengan program asalnya, lalu simpan sebagai .docx."
NOT_UTF8 = "{file}: teks ini bukan UTF-8. Buka di Notepad, lalu simpan dengan pengodean UTF-8."
NOT_WORD_ZIP = "{file}: ini arsip ZIP, bukan dokumen Word yang lengkap. Ekstrak arsipnya atau minta kirim ulang."
OTHER_OFFICE = "{file}: ini berkas {program}, bukan dokumen Word. Salin isinya ke Word, lalu simpan sebagai .docx."
TOO_BIG = "{file}: dokumen terlalu besar atau mencurigakan. Perkecil fotonya di Word, lalu simpan lagi."
DAMAGED = "{file}: dokumen rusak ({what}). Buka di Word, perbaiki, simpan sebagai .docx, atau minta kirim ulang."
HAS_DOCTYPE = "{file}: dokumen mencurigakan (DOCTYPE di {part}) dan ditolak. Salin teksnya ke dokumen baru."
PART_LINE = "bagian {part}, baris {line}"
PART = "bagian {part}"
ZIP_DIRECTORY = "daftar isi ZIP"
INNER_STRUCTURE = "susunan bagian dalam"

# What an editor is told about a release that was read: warning code -> message.
WARNING_MESSAGES: dict[str, str] = {
    # reading/
    "hidden-text": "Teks tersembunyi tidak ikut dimuat: “{text}”.",
    "struck-text": "Teks tercoret tetap dimuat; periksa apakah masih berlaku: “{text}”.",
    "placeholder-text": "Isian yang masih kosong tidak ikut dimuat: “{text}”.",
    "unknown-symbol": "Simbol yang tidak dikenal ({font} {symbol}) dihilangkan. Periksa dokumen aslinya.",
    "unreadable-picture": "Gambar {picture} tidak bisa dipakai di web. Minta fotonya sebagai JPEG atau PNG.",
    "embedded-html": "Ada isi tertanam yang tidak terbaca. Buka dokumen di Word, simpan lagi, lalu ulangi.",
    "math": "Rumus tidak ikut dimuat: {text}. Tulis ulang dengan kata atau angka.",
    "dangling-relation": "Dokumen menunjuk bagian yang tidak ada ({target}). Periksa apakah ada gambar yang hilang.",
    "text-mismatch": "Teks yang terbaca berbeda dari dokumen ({letters} huruf). Bandingkan dengan aslinya.",
    "footnotes": "Ada {count} catatan kaki; isinya dimuat sesudah naskah. Periksa tempatnya.",
}
