"""Everything that an editor reads, in Indonesian, in one place."""

from __future__ import annotations

import errno

# Files that cannot be read (reading/). Every message begins with the file's name and says what to do.
MISSING_FILE = "{file}: berkas tidak ditemukan. Periksa nama dan letaknya."
IS_FOLDER = "{file}: ini folder, bukan berkas. Pilih satu dokumen di dalamnya atau pakai `rilis batch`."
NOT_REGULAR = "{file}: ini bukan berkas biasa. Salin dokumennya ke folder, lalu coba lagi."
NOT_READABLE = "{file}: berkas tidak bisa dibuka ({why}). Tutup program yang memakainya atau periksa izinnya."
LOCK_FILE = "{file}: ini berkas kunci sementara, bukan dokumen. Pilih dokumen aslinya (tanpa awalan ~$)."
EMPTY_FILE = "{file}: berkas kosong (0 bita). Minta pengirim mengirim ulang."
BLANK_FILE = "{file}: berkas hanya berisi baris kosong. Minta pengirim mengirim ulang."
LEGACY_DOC = "{file}: ini format Word lama (.doc). Buka di Word atau LibreOffice, lalu simpan sebagai .docx."
OTHER_OLE = "{file}: ini berkas Office lama, bukan dokumen Word. Salin isinya ke Word, simpan sebagai .docx."
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
NOT_WORD_ZIP = "{file}: ini arsip ZIP, bukan dokumen Word lengkap. Ekstrak arsipnya atau minta kirim ulang."
OTHER_OFFICE = "{file}: ini berkas {program}, bukan dokumen Word. Salin isinya ke Word, simpan sebagai .docx."
TOO_BIG = "{file}: dokumen terlalu besar atau mencurigakan. Perkecil fotonya di Word, atau pakai `--limits 2`."
NO_TEXT = "{file}: tidak berisi teks. Minta pengirim mengirim naskahnya sebagai tulisan, bukan gambar."
TOO_LONG = "{file}: teksnya lebih dari {limit} karakter. Hapus lampirannya, atau pakai `--limits 2`."
PARAGRAPH_TOO_LONG = "{file}: ada paragraf lebih dari {limit} karakter. Pisahkan paragrafnya, atau pakai `--limits 2`."
WORD_TOO_LONG = "{file}: ada kata lebih dari {limit} huruf, jadi ini bukan naskah. Hapus kata itu, lalu ulangi."
OFFICE_FAILED = "{file}: LibreOffice gagal membacanya. Buka di Word, lalu simpan sebagai .docx."
DAMAGED = "{file}: dokumen rusak ({what}). Buka dan simpan ulang di Word, atau minta kirim ulang."
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
    "oversized-picture": "Gambar {picture} terlalu besar dan tidak dimuat. Kompres gambarnya di Word, lalu ulangi.",
    "embedded-html": "Ada isi tertanam yang tidak terbaca. Buka dokumen di Word, simpan lagi, lalu ulangi.",
    "math": "Rumus tidak ikut dimuat: {text}. Tulis ulang dengan kata atau angka.",
    "dangling-relation": "Dokumen menunjuk bagian yang tidak ada ({target}). Periksa gambarnya.",
    "text-mismatch": "Teks yang terbaca berbeda dari dokumen ({letters} huruf). Bandingkan dengan aslinya.",
    "footnotes": "Ada {count} catatan kaki; isinya dimuat sesudah naskah. Periksa tempatnya.",
}

# Why the operating system refused (errno -> words), for every message with a {why}.
SYSTEM_REASONS: dict[int, str] = {
    errno.ENOENT: "tidak ada",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EROFS: "tempatnya hanya bisa dibaca",
    errno.ENOSPC: "penyimpanan penuh",
    errno.EDQUOT: "jatah penyimpanan habis",
    errno.EFBIG: "berkas terlalu besar",
    errno.EISDIR: "di situ ada folder dengan nama yang sama",
    errno.ENOTDIR: "di situ ada berkas, bukan folder",
    errno.EEXIST: "di situ ada berkas, bukan folder",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EIO: "penyimpanan rusak atau terlepas",
}
NO_SUCH_FOLDER = "foldernya tidak ada"
SYSTEM_REASON = "kesalahan sistem {number}"


def system_reason(error: OSError) -> str:
    """Why the operating system refused, in words without the file's name."""
    known = SYSTEM_REASONS.get(error.errno or 0)
    return known or SYSTEM_REASON.format(number=error.errno or type(error).__name__)


def write_reason(error: OSError) -> str:
    """Why something could not be written: nothing is missing then but the folder."""
    return NO_SUCH_FOLDER if error.errno == errno.ENOENT else system_reason(error)


# The outlet file (outlet.py); {line} counts from 1.
OUTLET_MISSING = "{file}: berkas media tidak bisa dibaca ({why}). Periksa nama dan letaknya."
OUTLET_LINE = "{file}, baris {line}: {why}"
OUTLET_UNKNOWN_KEY = "kunci `{key}` tidak dikenal. {hint}"
OUTLET_NEAR_KEY = "Maksudnya `{key}`?"
OUTLET_KEYS = "Yang dikenal: {keys}."
OUTLET_TYPE = "`{key}` harus berupa {kind}."
OUTLET_TEXT = "teks di antara tanda kutip"
OUTLET_TEXTS = 'daftar teks, misalnya ["Prokopim", "Apeksi"]'
OUTLET_WORDS = 'tabel teks, misalnya { "warga masyarakat" = "warga" }'
OUTLET_CHOICE = "`{key}` harus salah satu dari: {choices}."
OUTLET_KEY_AS_WORD = (
    "`{key}` di bawah [words] dibaca sebagai kata. Pindahkan ke atas [words]; bila memang kata, beri tanda kutip."
)
OUTLET_EMPTY_WORD = "`words` tidak boleh berisi kata kosong."
DICTIONARY_HEAD = "# Kamus media: satu kata, nama, atau frasa tiap baris. Baris yang diawali # diabaikan.\n"
DICTIONARY_UNREADABLE = "{file}: kamus tidak bisa dibaca ({why})."
DICTIONARY_ADDED = "{file}: {count} ditambahkan ({words})."
DICTIONARY_KNOWN = "{file}: semuanya sudah ada di kamus."
NO_ENTRY = "“{word}” bukan kata untuk kamus. Tulis kata atau nama yang berhuruf, tanpa #."
OUTLET_CHOICES = "`{key}` harus berupa daftar dari pilihan ini: {choices}."
OUTLET_HABITS = "`habits` memuat acting-point dan no-acting-point sekaligus. Hapus salah satunya."
OUTLET_DICTIONARY_FILE = "kamus {file} tidak bisa dibaca ({why})."
OUTLET_NO_FOLDER = "{folder} tidak ada."
OUTLET_LANGUAGETOOL = "`languagetool` harus off, local, atau alamat server (http://…)."
OUTLET_URL = "`url` harus dimulai dengan https:// dan hanya mengenal {{slug}}, {{year}}, {{month}}, dan {{day}}."
OUTLET_PATTERN = "pola `dateline` hanya mengenal {{outlet}}, {{PLACE}}, dan {{place}}; periksa kurung kurawalnya."
OUTLET_ZONE = "zona waktu `{zone}` tidak dikenal. Contoh: Asia/Pontianak."
OUTLET_NO_TEMPLATES = "folder templat {folder} tidak ada."
OUTLET_EXISTS = "{file}: sudah ada dan tidak ditimpa. Pilih nama lain."
OUTLET_WRITTEN = "{file}: berkas media ditulis. Ubah isinya, lalu pakai dengan --outlet {file}."
OUTLET_NOT_UTF8 = "berkas media bukan UTF-8. Simpan ulang dengan pengodean UTF-8."
TOML_TWICE = "kunci ini sudah ditulis sebelumnya. Hapus salah satunya."
TOML_OPEN = "tanda kutip atau kurung belum ditutup."
TOML_CURLY = 'tanda kutip melengkung (“ ”). Ganti dengan yang lurus (") di baris {lines}, dengan Notepad, bukan Word.'
TOML_BLANK = "ada spasi khusus yang tak tampak di huruf ke-{column}. Hapus, lalu ketik spasi biasa."
TOML_BACKSLASH = "garis miring terbalik (\\) salah di sini. Pakai garis miring biasa (/), misalnya C:/koran/templat."
TOML_SYNTAX = 'tidak bisa dibaca. Tulis setiap baris sebagai: kunci = "nilai"'

# Templates and what they print (rendering/).
TEMPLATES_WRITTEN = "{folder}: {count} templat disalin. Ubah yang perlu; yang lain boleh dihapus."
OUTLET_KEPT = '{file}: sudah ada dan dibiarkan. Sebutkan foldernya di situ: templates = "…".'
TEMPLATE_WRONG = "{file}, baris {line}: templat salah ({why}). Perbaiki atau hapus templat itu."
ARCHIVE_UNREADABLE = "{file}: arsip tidak bisa dibaca ({why}). Periksa `archive` di berkas media."
ARCHIVE_LINE = "{file}, baris {line}: arsip salah. Tiap baris: judul, alamat (https://…), tanggal (2024-10-17)."
PRESS_RELEASE = "Siaran pers {office}"
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
TIME_ZONES = {"+0700": "WIB", "+0800": "WITA", "+0900": "WIT"}

# Outputs (output.py).
OUTPUT_EXISTS = "{file}: sudah ada dan tidak ditimpa. Pindahkan, atau pakai --force untuk menimpanya."
OUTPUT_TWICE = "{file}: nama keluaran ini sudah dipakai untuk {other}. Ganti nama salah satu masukannya."
OUTPUT_IS_INPUT = "{file}: keluaran akan menimpa masukan. Pilih folder lain dengan -o."
OUTPUT_UNWRITABLE = "{file}: tidak bisa ditulis ({why}). Periksa tempatnya atau pilih yang lain."
STDOUT_UNWRITABLE = "keluaran standar tidak bisa ditulis ({why})."

# What a run tells about each file (report.py, console.py).
REPORT_WRITTEN = "{source} → {output}"
REPORT_COUNTS = "{corrections} koreksi, {marks} tanda baca, {suggestions} saran, {warnings} peringatan"
REPORT_CORRECTIONS = "Koreksi ({count}):"
REPORT_TYPOGRAPHY = "{count} perbaikan tanda baca dan spasi (--verbose merincinya)"
REPORT_TYPOGRAPHY_TOLD = "Tanda baca dan spasi ({count}):"
REPORT_SUGGESTIONS = "Saran, belum diterapkan ({count}):"
REPORT_WARNINGS = "Peringatan ({count}):"
REPORT_DROPPED = "Tidak dimuat ({count}):"
REPORT_NOTHING = "Tidak ada yang perlu dikoreksi."
REPORT_CHANGE = "{before} -> {after}"
REPORT_REPEATED = "{change} ({count} kali)"
WHY_SOURCE = "kaidah: {source}"
WHY_EVIDENCE = "bukti: {evidence}"
WHY_CONFIDENCE = "keyakinan: {percent}%"
WHY_ALTERNATIVES = "pilihan lain: {words}"
WHY_COUNTS = "“{before}” {few} kali di teks acuan, “{after}” {many} kali"

# What else than its rule speaks for a change, by the source of a correction.
EVIDENCE: dict[str, str] = {
    "lexicon": "kamus, kekerapan, dan kata di sekitarnya",
    "document": "bentuk yang benar ada di rilis ini",
    "languagetool": "LanguageTool",
}
REPORT_EMPTY = "(kosong)"
PHOTOS_NOT_WRITTEN = "{file}: {count} foto tidak ditulis, sebab keluarannya ke layar. Pakai -o FOLDER."
UNEXPECTED = "{file}: galat tidak terduga ({kind}). Mohon laporkan bersama berkasnya (--verbose merincinya)."
STOPPED = "Dihentikan."

# A folder of releases (batch/, watch.py).
BATCH_SUMMARY = "Selesai: {converted} berkas dikonversi, {unchanged} tidak berubah, {failed} gagal."
BATCH_STOPPED = "{converted} berkas dikonversi, {failed} gagal, {waiting} belum diolah. Ulangi untuk meneruskan."
BATCH_NOTHING = "{folder}: tidak ada naskah di folder ini."
BATCH_SKIPPED = "Dilewati {count} berkas: {groups}."
BATCH_SKIPPED_GROUP = "{files} ({reason})"
BATCH_SKIPPED_MORE = "{files}, dan {count} lagi"
BATCH_SKIPPED_ONE = "{file}: dilewati ({reason})."
SKIPPED: dict[str, str] = {
    "pdf": "PDF; minta dokumen Word-nya",
    "picture": "gambar di luar dokumen",
    "archive": "arsip; ekstrak dulu",
    "other": "bukan dokumen Word atau teks",
}
BATCH_IN_PLACE = "{folder}: hasil ditulis di antara naskahnya. Bila tidak dimaksud, sebut folder lain."
BATCH_NO_FOLDER = "{folder}: folder tidak ada. Periksa nama dan letaknya."
BATCH_NOT_FOLDER = "{folder}: ini berkas, bukan folder. Pakai `rilis convert`."
BATCH_UNREADABLE = "{folder}: folder tidak bisa dibaca ({why})."
BATCH_BUSY = "{file}: masih ditulis program lain. Tunggu sampai selesai disalin, lalu ulangi."
BATCH_DIED = "{file}: proses yang mengolahnya mati. Mohon laporkan bersama berkasnya."
BATCH_HUNG = "{file}: belum selesai setelah {limit} detik dan dihentikan. Perbesar --timeout atau laporkan."
BATCH_LOCKED = "{folder}: sedang dipakai `rilis` yang lain. Tunggu sampai selesai atau pilih folder hasil lain."
BATCH_MANIFEST_DAMAGED = "{folder}: catatan di folder .rilis rusak. Hapus folder itu, lalu ulangi dengan --force."
BATCH_MANIFEST_UNWRITABLE = "{folder}: catatan di folder .rilis tidak bisa ditulis. Periksa izin dan ruangnya."
BATCH_VANISHED = "{folder}: folder hasil dihapus selagi dipakai, jadi isinya tidak lengkap. Ulangi dengan --force."
BATCH_GONE = "{output}: masukannya ({source}) sudah tidak ada."
BATCH_PRUNED = "{output}: dihapus, sebab masukannya ({source}) sudah tidak ada."
BATCH_GONE_HINT = "Hasil tanpa masukan tetap disimpan; --prune menghapusnya."
BATCH_RATE = "{rate} berkas/detik"
CLUSTER_MISSING = "Untuk --cluster perlu Dask. Pasang dengan: pip install 'converter[cluster]'"
CLUSTER_SILENT = "{address}: klaster Dask tidak menjawab. Periksa alamatnya dan apakah penjadwalnya jalan."
CLUSTER_VERSION = "Versi converter di klaster ({there}) berbeda dari di sini ({here}). Samakan dulu."
WATCH_STARTED = "Menunggu dokumen di {folder}; Ctrl+C menghentikan."
WATCH_MISSING = "{folder}: folder belum ada; ditunggu. Bila salah tulis, hentikan dengan Ctrl+C."
WATCH_GONE = "{folder}: folder hilang; menunggu sampai ada lagi."
WATCH_BACK = "{folder}: folder ada lagi."
OVERVIEW_COLUMNS = (
    "Sumber",
    "Hasil",
    "Judul",
    "Tempat",
    "Tanggal",
    "Koreksi",
    "Tanda baca",
    "Saran",
    "Peringatan",
    "Isi peringatan",
    "Galat",
)
OVERVIEW_SKIPPED = "dilewati: {reason}"

# LanguageTool as a second reader (languagetool/).
LANGUAGETOOL_NO_LIBRARY = "paket language-tool-python belum terpasang. Pasang dengan: pip install language-tool-python"
LANGUAGETOOL_NO_JAVA = "Java belum terpasang. Pasang dengan: {command}"
LANGUAGETOOL_OLD_JAVA = "Java {version} terlalu lama, perlu 17 atau lebih baru. Pasang dengan: {command}"
LANGUAGETOOL_NOT_THERE = "LanguageTool belum diunduh. Unduh dengan: {command}"
LANGUAGETOOL_NOT_FETCHED = (
    "LanguageTool tidak bisa diunduh ({why}). Periksa sambungan internet dan ruang simpan, lalu ulangi."
)
LANGUAGETOOL_FETCHED = "LanguageTool ada di {file}."
LANGUAGETOOL_NO_DICTIONARY = "kamusnya tidak bisa ditulis di {folder}. Periksa izin dan ruangnya."
LANGUAGETOOL_EXPORTED = "{folder}: kamus LanguageTool ditulis ({files})."
LANGUAGETOOL_NOT_STARTED = "servernya tidak mau jalan. Periksa dengan `rilis doctor --languagetool local`."
LANGUAGETOOL_ENDED = "servernya berhenti. Nanti dicoba lagi."
LANGUAGETOOL_DOWN = "server {url} tidak menjawab. Periksa alamatnya dan apakah servernya jalan."
LANGUAGETOOL_INSECURE = "sambungan https ke server {url} gagal. Periksa alamat dan sertifikatnya (REQUESTS_CA_BUNDLE)."
LANGUAGETOOL_SLOW = "server {url} belum menjawab setelah {limit} detik."
LANGUAGETOOL_NONSENSE = "jawaban server {url} bukan jawaban LanguageTool. Periksa alamatnya."
LANGUAGETOOL_NO_LANGUAGE = "server {url} tidak mengenal bahasa {code}. Beri kamus dari `rilis languagetool export`."
LANGUAGETOOL_NOT_ENGLISH = "kalimat bahasa Inggris tidak diperiksanya; {why}"
LANGUAGETOOL_UNKNOWN = "“{value}” bukan off, local, atau alamat server (http://…)."
LANGUAGETOOL_CLUSTER = "dengan --cluster perlu alamat server, bukan local."

# What is installed and what is missing (doctor.py).
DOCTOR_OK = "ada"
DOCTOR_MISSING = "KURANG"
DOCTOR_OPTIONAL = "opsional"
DOCTOR_MEND = "Lengkapi dengan: {command}"
DOCTOR_NOT_INSTALLED = "belum terpasang"
DOCTOR_PYTHON = "pasang Python 3.11 atau lebih baru dari https://www.python.org"
DOCTOR_PICTURES = "Format foto"
DOCTOR_NO_FORMATS = "tanpa {formats}"
DOCTOR_TRIAL = "Uji coba"
DOCTOR_TRIAL_DONE = "siaran pers contoh berhasil diubah"
DOCTOR_TRIAL_FILE = "berkas {file} tidak bisa dibaca ({why})"
DOCTOR_TRIAL_FAILED = "siaran pers contoh tidak bisa diubah (galat {kind})"
DOCTOR_JAVA_FOR = "{found}; hanya perlu untuk --languagetool local (Java 17 atau lebih baru)"
DOCTOR_LANGUAGETOOL_FOR = "belum diunduh; hanya perlu untuk --languagetool local"
DOCTOR_DICTIONARY = "Kamus LanguageTool"
DOCTOR_DICTIONARY_FOR = "belum ditulis; dibuat saat --languagetool local pertama dipakai"
DOCTOR_SERVER = "Server LanguageTool"
DOCTOR_SERVER_ANSWERS = "menjawab dan mengenal bahasa Indonesia"
DOCTOR_ZONES = "Zona waktu"
DOCTOR_OFFICE_FOR = "belum terpasang; hanya perlu untuk .doc, .rtf, .odt, dan gambar EMF atau WMF"

# Help of the commands (cli.py).
HELP_APP = "Mengubah siaran pers pemerintah (DOCX) menjadi berita yang siap terbit."
HELP_EXIT = "Kode keluar: 0 beres; 1 ada yang gagal (pada check: ada yang perlu dikoreksi); 2 salah pakai."
HELP_CONVERT = (
    "Mengubah FILE menjadi berita.\n\n"
    "Hasilnya <nama>.<akhiran> di sebelah masukan, fotonya di folder <nama>/. "
    "Laporan koreksi, saran, dan peringatan tampil di galat standar (stderr)."
)
HELP_BATCH = (
    "Mengubah semua naskah di folder MASUKAN, termasuk subfoldernya.\n\n"
    "Hasilnya di folder KELUARAN dengan susunan yang sama; index.html di situ merangkumnya. "
    "Yang tidak berubah sejak terakhir dilewati. Berkas yang gagal disebut namanya; sisanya tetap jalan."
)
HELP_WATCH = (
    "Mengubah setiap naskah yang masuk ke folder MASUKAN, sampai dihentikan.\n\n"
    "Dokumen yang masih disalin ditunggu. Hasil dan rangkumannya di folder KELUARAN seperti pada batch."
)
HELP_WORKERS = "Banyaknya proses. Bawaan: sebanyak inti prosesor."
HELP_TIMEOUT = "Batas waktu tiap berkas dalam detik. Bawaan: 60."
HELP_PRUNE = "Hapus hasil yang masukannya sudah tidak ada."
HELP_LANGUAGETOOL = "LanguageTool sebagai pembaca kedua: off, local, atau alamat server. Bawaan: off."
HELP_SECOND_READER = "LanguageTool sebagai pembaca kedua: hanya memberi saran, tidak mengubah apa pun."
HELP_EXPORT = "Menulis kamus Hunspell dan server.properties untuk server LanguageTool ke folder DIR."
HELP_EXPORT_OUTLET = "Berkas media, bila kata-kata kamusnya ikut ditulis."
HELP_EXPORT_FOLDER = "Folder kamus; dibuat bila belum ada."
HELP_DOWNLOAD = "Mengunduh LanguageTool (sekitar 250 MB), sekali saja, untuk --languagetool local."
HELP_FORCE_BATCH = "Ubah semua lagi, juga yang tidak berubah; timpa berkas lain yang menghalangi."
HELP_CLUSTER = "Alamat penjadwal Dask: kerjakan di mesin lain."
HELP_CHECK = "Menunjukkan apa yang akan dikoreksi, tanpa menulis apa pun.\n\nKode keluarnya 1 bila ada koreksi."
HELP_INIT = (
    "Menulis berkas media FILE yang berisi semua pilihan dengan penjelasannya.\n\nBerkas yang sudah ada tidak ditimpa."
)
HELP_INIT_TEMPLATES = "Salin juga templat halaman ke FOLDER, untuk diubah."
HELP_INIT_FILE = "Berkas yang ditulis; bawaannya media.toml."
HELP_SCHEMA = "Mencetak JSON Schema dari keluaran --format json."
HELP_FILES = "Siaran pers (.docx, .docm, .txt; .doc, .rtf, .odt bila ada LibreOffice); - membaca masukan standar."
HELP_INPUT = "Folder siaran pers."
HELP_TARGET = "Folder hasil; dibuat bila belum ada."
HELP_OUTPUT = "Folder hasil; - menulis ke keluaran standar. Bawaan: di sebelah masukan."
HELP_FORMAT = "html (halaman), fragment (isi untuk CMS), wordpress (blok), ninjs, json, atau text (untuk pesan)."
HELP_OUTLET = "Berkas media (TOML): nama, pola pembuka berita, kamus, templat."
HELP_FORCE = "Timpa keluaran yang sudah ada."
HELP_QUIET = "Hanya tampilkan galat."
HELP_VERBOSE = "Rinci juga perbaikan tanda baca dan spasi, serta galat yang tidak terduga."
HELP_JSON = "Laporan JSON, sebaris tiap berkas, di keluaran standar (dengan -o -: di galat standar)."
HELP_DIFF = "Tampilkan sebagai diff, paragraf demi paragraf."
HELP_WHY = "Jelaskan tiap koreksi dan saran: kaidah, bukti, keyakinan, dan pilihan lain."
HELP_WORD = "Kamus media Anda: kata dan nama yang tidak boleh diubah."
HELP_WORD_ADD = (
    "Menambah kata, nama, atau frasa ke kamus media Anda.\n\n"
    "Kamusnya berkas teks yang disebut di berkas media; bila belum ada, kamus.txt dibuat di sebelahnya."
)
HELP_ENTRIES = "Kata atau nama; frasa ditulis di antara tanda petik."
HELP_WORD_OUTLET = "Berkas media; bawaannya media.toml."
HELP_PUBLISHED = "Waktu tayang, misalnya 2024-10-17T15:01; bawaannya tanggal rilis tanpa jam."
HELP_LIMITS = "Naikkan semua batas ukuran N kali, untuk dokumen besar yang Anda kenal."
HELP_ORIGINALS = "Simpan juga foto aslinya, di folder <nama>/asli/."
HELP_DOCTOR = "Memeriksa pemasangan: apa yang ada, apa yang kurang, dan perintah untuk melengkapinya."
HELP_VERSION = "Tampilkan versi."
NO_NUMBER = "“{value}” bukan angka"
FORMAT_UNKNOWN = "“{value}” tidak dikenal; pilih {known}"

#: What was typed, as the library repeats it.
_TYPED = "['\"](.*)['\"]"

# The sentences of the command-line library (usage.py): English pattern -> Indonesian.
USAGE_SENTENCES: dict[str, str] = {
    rf"Invalid value for (.+?): {_TYPED} does not match the formats .+": (
        r"Nilai \1 salah: “\2” bukan waktu. Tulis seperti 2024-10-17T15:01."
    ),
    rf"Invalid value for (.+?): {_TYPED} is not a valid int(?:eger)?(?: range)?\.": (
        r"Nilai \1 salah: “\2” bukan bilangan bulat."
    ),
    rf"Invalid value for (.+?): {_TYPED} is not a valid float(?: range)?\.": (
        r"Nilai \1 salah: “\2” bukan angka. Pecahan ditulis dengan titik, misalnya 2.5."
    ),
    r"Invalid value for (.+?): (\S+) is not in the range x>=(\S+?)\.": r"Nilai \1 salah: \2. Paling kecil \3.",
    r"Invalid value for (.+?): (\S+) is not in the range x<=(\S+?)\.": r"Nilai \1 salah: \2. Paling besar \3.",
    r"Invalid value for (.+?): (\S+) is not in the range (\S+?)<=x<=(\S+?)\.": (
        r"Nilai \1 salah: \2. Dari \3 sampai \4."
    ),
    r"Invalid value for (.+?): (.+?)\.*": r"Nilai \1 salah: \2.",
    r"Invalid value: (.+?)\.*": r"Nilainya salah: \1.",
    r"Missing argument '?(.+?)(?:\.{3})?'?\.": r"\1 belum disebut.",
    r"Missing option '?(.+?)'?\.": r"Opsi \1 belum disebut.",
    r"Missing parameter: (.+)": r"\1 belum disebut.",
    r"Missing command\.": r"Perintahnya belum disebut.",
    r"No such option: (\S+?)\.?": r"Tidak ada opsi \1.",
    r"No such option: (\S+) \(Possible options: (.+)\)": r"Tidak ada opsi \1. Maksudnya \2?",
    r"No such option: (\S+?)\.? Did you mean (.+)\?": r"Tidak ada opsi \1. Maksudnya \2?",
    r"No such command '(.+?)'\.": r"Tidak ada perintah \1.",
    r"No such command '(.+?)'\.? Did you mean (.+)\?": r"Tidak ada perintah \1. Maksudnya \2?",
    r"Option '?(.+?)'? requires an argument\.": r"Opsi \1 perlu nilai.",
    r"Option '?(.+?)'? does not take a value\.": r"Opsi \1 tidak memakai nilai.",
    r"Got unexpected extra arguments?(?:\(s\))? \((.+)\)": r"Ada yang berlebih: \1.",
}
USAGE_OTHER = "Perintahnya tidak dipahami ({why})."
USAGE_ERROR = "Galat: {why}"
USAGE_EMPTY = 'Ada argumen yang kosong (""). Isi, atau hapus.'
USAGE_HINT = "Lihat '{command} --help'."
HELP_WORDS: dict[str, str] = {
    r"^Usage: ": "Pemakaian: ",
    r"^Options:": "Opsi:",
    r"^Commands:": "Perintah:",
    r"^Arguments:": "Argumen:",
    r"\[OPTIONS\]": "[OPSI]",
    r"\{([A-Z.]+)\}": r"\1",
    r"COMMAND \[ARGS\]\.\.\.": "PERINTAH [ARGUMEN]...",
    r"Show this message and exit\.": "Tampilkan bantuan ini.",
    r"\\\[": "[",
    r"\[default: ": "[bawaan: ",
    r"([\[;] ?)required\]": r"\1wajib]",
}

# Structure and checks: why words of a release are changed or left out, and what an editor should look at.
REASON_LINE_BREAK = "Baris yang terputus di tengah kalimat disambung."
REASON_MESSENGER_MARK = "Tanda aplikasi perpesanan dan bulatan daftar tidak dicetak."
REASON_HOUSE_WORD = "Kata menurut gaya redaksi (berkas media)."
REASON_HEADLINE_STYLE = "Huruf kapital pada judul menurut gaya redaksi (berkas media)."
REASON_SINGLE_MARKS = "Kutipan langsung diapit tanda petik ganda (EYD V)."
REASON_HEADLINE_SMALL = "Judul diawali huruf kapital (EYD V)."
REASON_HEADLINE_CAPITALS = "Judul ditulis dengan huruf kapital di awal kata; kata tugas tetap kecil (EYD V)."
REASON_CAPTION_CAPITALS = "Keterangan foto ditulis seperti kalimat, tidak dengan huruf kapital semua (EYD V)."

DROP_REASONS: dict[str, str] = {
    "letterhead": "kop surat",
    "label": "label rilis",
    "number": "nomor rilis",
    "date-line": "baris tempat dan tanggal",
    "dateline": "pembuka berita asli",
    "credit": "kredit penulis",
    "contact": "narahubung",
    "signature": "tanda tangan",
    "boilerplate": "profil instansi",
    "greeting": "salam pembuka atau penutup",
    "remark": "pesan untuk redaksi",
    "notice": "ketentuan kutipan, hak cipta, atau kerahasiaan",
    "links": "tagar, akun, atau tautan",
    "copies": "tembusan atau lampiran",
    "end-mark": "tanda akhir atau pemisah",
    "footer": "kaki halaman",
    "sender": "pengirim dan waktu pesan",
    "caption-label": "label keterangan foto",
    "photo-credit": "kredit foto",
    "caption": "keterangan tanpa foto",
    "logo": "logo atau lambang",
}
PICTURE_NUMBER = "ke-{number} di dokumen"
PICTURE = "Gambar {width} × {height} piksel"

WARNING_MESSAGES |= {
    "languagetool-unavailable": "Tanpa LanguageTool: {why}",
    "weekday-mismatch": "{date} jatuh pada hari {right}, bukan {typed}. Tanyakan mana yang benar.",
    "no-headline": "Rilis tidak berjudul; judul diambil dari paragraf pertama. Tulis judul yang layak.",
    "no-body": "Rilis tidak memuat isi berita, hanya judul. Minta naskah lengkapnya.",
    "no-dateline-place": "Tempat kejadian tidak disebut dalam rilis. Isi pembuka beritanya.",
    "outlet-name": "Nama media di berkas media masih “{name}”. Ganti dengan nama media Anda.",
    "missing-caption": "Foto {photo} tidak berketerangan. Tulis keterangannya.",
    "caption-guessed": "Dimuat sebagai keterangan foto: “{text}”. Bila paragraf berita, kembalikan ke naskah.",
    "second-release": "Rilis lain tampaknya mulai di “{text}”. Pisahkan menjadi dua dokumen.",
    "long-lead": "Paragraf pertama {words} kata; ringkas menjadi paling banyak {most} kata.",
    "incomplete-lead": "Paragraf pertama belum menjawab: {missing}. Lengkapi.",
    "future-date": "{date} terletak sesudah tanggal rilis ({released}). Tanyakan tanggal yang benar.",
    "name-variants": "Satu nama tertulis dua macam: “{one}” dan “{other}”. Pastikan ejaannya.",
    "office-conflict": "Jabatan {office} disebut untuk {one} dan {other}. Pastikan siapa pejabatnya.",
    "two-offices": "{name} disebut {one}, lalu {other}. Pastikan jabatannya.",
    "count-mismatch": "Disebut {said}, tetapi yang dirinci {listed}: “{text}”. Hitung ulang.",
    "days-mismatch": "Disebut {said}, padahal “{span}” ada {days} hari. Hitung ulang.",
    "sum-mismatch": "Disebut {total}, tetapi jumlah rinciannya {sum}: “{text}”. Hitung ulang.",
    "percent-mismatch": "Disebut {said} persen, tetapi hitungannya {right} persen: “{text}”. Hitung ulang.",
    "percent-total": "Bagian-bagiannya berjumlah {sum} persen, bukan 100: “{text}”. Hitung ulang.",
    "number-in-words": "Angka {figure} tidak sama dengan hurufnya, “{words}”. Tanyakan mana yang benar.",
    "unfilled-text": "Isian belum diisi: “{text}”. Tanyakan isinya kepada pengirim.",
    "unexpanded-acronym": "Singkatan {acronym} tidak pernah dijelaskan. Tulis kepanjangannya{hint}.",
    "long-sentence": "Kalimat {words} kata: “{text}” Pecah menjadi beberapa kalimat.",
    "same-story": "Isinya hampir sama dengan {file}. Terbitkan salah satu saja.",
    "unattributed-quote": "Pembicara kutipan “{quote}” tidak jelas. Tanyakan kepada pengirim.",
}
LEAD_WHO = "siapa"
LEAD_WHAT = "apa"
LEAD_WHEN = "kapan"
ACRONYM_HINT = " (mungkin {expansion})"

OUTLET_NAME = "NAMA MEDIA"
"""The name that stands in the file which `rilis init` writes, until the editor puts the right one there."""

# What `rilis init` writes. Commented lines hold the defaults.
OUTLET_TEMPLATE = """\
# Berkas media untuk rilis: gaya redaksi Anda.
# Baris yang diawali # tidak berlaku. Hapus tanda # untuk memakainya.
# Letak berkas dan folder dihitung dari folder berkas ini.

# Nama media. Tercetak di pembuka berita dan di halamannya.
name = "NAMA MEDIA"

# Nama yang tertulis sebagai penulis.
# byline = "Redaksi"

# Pola pembuka berita: {outlet} nama media, {PLACE} tempat dengan huruf kapital, {place} dengan huruf biasa.
# dateline = "{outlet} ({PLACE}) –"

# Zona waktu jam tayang: Asia/Jakarta (WIB), Asia/Pontianak (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT).
# time_zone = "Asia/Pontianak"

# Paragraf kutipan: "typed" seperti di rilis, "paragraph" satu paragraf untuk tiap kutipan.
# quotations = "typed"

# Huruf kapital pada judul: "typed" seperti di rilis, "title" di awal setiap kata, "sentence" seperti kalimat.
# Judul yang seluruhnya kapital selalu dikecilkan.
# headline_style = "typed"

# Kata dan nama yang tidak boleh diubah.
# dictionary = ["sape'", "Uncak Kapuas"]

# Kamus dalam berkas teks UTF-8: satu kata atau frasa tiap baris; # mengawali catatan.
# dictionary_file = "kamus.txt"

# Folder templat pengganti, dan alamat artikel di situs Anda beserta rubriknya.
# templates = "templat"
# url = "https://contoh.id/{year}/{month}/{slug}"
# section = "Daerah"

# Berita yang sudah terbit, untuk Baca Juga dan Berita Terkait: folder hasil --format json, atau berkas daftar
# (judul, alamat, tanggal di tiap baris).
# archive = "arsip"

# Kebiasaan redaksi di luar ejaan; semuanya mati bila tidak disebut. Koma sebelum kata dan di akhir perincian
# (serial-comma), tanpa koma sesudah mengatakan (no-reporting-comma), Pj. dengan titik (acting-point) atau tanpa
# titik (no-acting-point), saran padanan kata asing (foreign-words).
# habits = ["serial-comma"]

# LanguageTool sebagai pembaca kedua: "off", "local" (dijalankan di sini, perlu Java) atau alamat server.
# languagetool = "http://localhost:8081"

# Kata khas redaksi: bentuk di rilis = bentuk yang dicetak. Isi kutipan tidak diubah. Bagian ini harus terakhir.
# [words]
# "warga masyarakat" = "warga"
"""
