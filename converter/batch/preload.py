"""What the server that workers are forked from does when it starts: it loads everything that a conversion needs.

So workers start at once and share the memory of the lexicon. Importing is all that such a server can be told to do;
nothing else imports this module.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path

from PIL import Image, ImageCms  # noqa: F401 - loaded for workers, which load it else when they come to a photo

from converter.batch.task import House, Task
from converter.batch.work import make
from converter.outlet import Outlet

_RELEASE = (
    "Warga Tanam Bakau di Pantai\n"
    'SINGKAWANG - "Kegiatan itu di hadiri warga dan anak anak sekolah", ujar Wali Kota, Kamis (17/10/2024).\n'
)

Image.preinit()
with suppress(Exception):  # what is wrong will be told of a file
    task = Task(Path("rilis.txt"), "rilis.txt", Path(), "rilis")
    make(_RELEASE.encode(), task, House(Path(), "html", Outlet(), ""))
gc.freeze()  # collections in the workers leave the shared memory alone
