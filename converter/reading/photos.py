"""A picture as it is published: upright, as large as a page shows it, without what cameras write into it."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL import Image

MAX_SIDE = 1600
"""Pixels of the longer side: twice the width of a column, for screens with fine pixels."""

_ENDINGS = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "BMP": "bmp", "TIFF": "tif"}
"""Formats that are decoded, with their file endings."""

_QUALITY = 86
"""Of JPEG and WebP. Below 80 faces in groups suffer; above 90 files double for nothing that can be seen."""
_SAMPLE = 48
"""Pixels of the side of the copy in which the edge of a picture is looked at."""
_WHITE = 236
"""From this level on red, green and blue are paper; JPEG makes pure white a little darker."""
_EDGE = 0.7
"""A picture stands on white if so much of its edge is white: arms touch the edge at their tips."""
_ORIENTATION = 0x0112
_TRANSPOSED = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""What EXIF orientations ask for (CIPA DC-008, 4.6.4)."""
_BY_TURNS = {1: 6, 2: 3, 3: 8}
"""Quarter turns clockwise -> the orientation that asks for the same."""


class NotAPictureError(ValueError):
    """The bytes are no picture that can be published."""


class OversizedError(NotAPictureError):
    """The picture would take too long to decode, or too much memory."""


class Frame(NamedTuple):
    """How a document shows a picture.

    ``crop`` is what is cut off at the left, top, right and bottom, as shares of the stored picture;
    ``turns`` are quarter turns clockwise, which stand for the orientation of a camera that wrote none.
    """

    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    turns: int = 0


class Photo(NamedTuple):
    """A picture file: bytes, ending without dot, size in pixels, and whether it stands on white paper or on nothing."""

    data: bytes
    extension: str
    width: int
    height: int
    on_white: bool


def opened(data: bytes, max_pixels: int) -> Image.Image:
    """A picture of which the head is read and nothing is decoded.

    Raises:
        OversizedError: it has more pixels than that, or than the 179 million that Pillow opens at all.
        NotAPictureError: it is none that can be published.
    """
    from PIL import Image  # noqa: PLC0415 - takes a while to load, and many releases have no picture

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of sizes and metadata, which are looked at otherwise
            image = Image.open(BytesIO(data), formats=list(_ENDINGS))
    except Image.DecompressionBombError as error:
        raise OversizedError(str(error)) from error
    except Exception as error:  # Pillow raises whatever its format readers raise
        raise NotAPictureError(str(error)) from error
    if image.width * image.height > max_pixels:
        raise OversizedError(f"{image.width} x {image.height}")
    return image


def ending(image: Image.Image) -> str:
    """The ending of the file that a picture was stored in."""
    return _ENDINGS.get(image.format or "", "jpg")  # else it is the MPO of a telephone: a JPEG, and more


def published(image: Image.Image, frame: Frame) -> Photo:
    """Makes the picture that is published: a JPEG, or a WebP where it is transparent.

    A JPEG that needs no change but the loss of its metadata keeps its quality; all colours become sRGB.

    Raises:
        NotAPictureError: it cannot be decoded.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _saved(_in_colour(_upright(_cropped(image, frame), frame)))
    except Exception as error:  # as above
        raise NotAPictureError(str(error)) from error


def _cropped(image: Image.Image, frame: Frame) -> Image.Image:
    left, top, right, bottom = frame.crop
    box = (
        round(image.width * left),
        round(image.height * top),
        round(image.width * (1 - right)),
        round(image.height * (1 - bottom)),
    )
    whole = box == (0, 0, image.width, image.height)
    return image if whole or box[0] >= box[2] or box[1] >= box[3] else image.crop(box)


def _upright(image: Image.Image, frame: Frame) -> Image.Image:
    """Scaled first: a JPEG is then decoded no larger than is needed."""
    from PIL import Image  # noqa: PLC0415 - as above

    orientation = image.getexif().get(_ORIENTATION, 1)
    if image.mode.startswith("I;16"):
        image = image.point(lambda level: level * (1 / 256)).convert("L")
    if image.mode in {"1", "P"} and max(image.size) > MAX_SIDE:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS, reducing_gap=1.0)
    how = _TRANSPOSED.get(orientation if orientation != 1 else _BY_TURNS.get(frame.turns % 4, 1))
    return image if how is None else image.transpose(Image.Transpose[how])


def _in_colour(image: Image.Image) -> Image.Image:
    """In sRGB, which is what a browser takes a picture without a profile for."""
    from PIL import ImageCms  # noqa: PLC0415 - as above

    wanted = "RGBA" if image.has_transparency_data else "L" if image.mode in {"1", "L", "LA"} else "RGB"
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "CMYK"} and wanted == "RGB":
        try:
            return ImageCms.profileToProfile(  # type: ignore[return-value]
                image,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode="RGB",
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a damaged profile costs the exact colours, not the photo
    image = image if image.mode == wanted else image.convert(wanted)
    opaque = wanted == "RGBA" and image.getchannel("A").getextrema()[0] == 255
    return image.convert("RGB") if opaque else image


def _saved(image: Image.Image) -> Photo:
    """Without ``info`` there is nothing but pixels to be written."""
    target = BytesIO()
    image.load()  # else it is copied before it is saved
    image.info = {}
    on_white = _on_white(image)
    if image.mode == "RGBA":
        image.save(target, "WEBP", quality=_QUALITY)
        return Photo(target.getvalue(), "webp", *image.size, on_white)
    kept = image.format == "JPEG" and max(image.size) < MAX_SIDE
    image.save(target, "JPEG", quality="keep" if kept else _QUALITY, optimize=True)
    return Photo(target.getvalue(), "jpg", *image.size, on_white)


def _on_white(image: Image.Image) -> bool:
    """Whether the edge of a picture is white or transparent, as that of arms, logos, stamps and codes is."""
    from PIL import Image  # noqa: PLC0415 - as above

    sample = image.resize((_SAMPLE, _SAMPLE), Image.Resampling.NEAREST).convert("RGBA")
    paper = Image.new("RGBA", sample.size, "white")
    paper.alpha_composite(sample)
    red, green, blue, _ = (channel.tobytes() for channel in paper.split())
    last = _SAMPLE - 1
    edge = [at for at in range(_SAMPLE**2) if at % _SAMPLE in (0, last) or at // _SAMPLE in (0, last)]
    white = sum(min(red[at], green[at], blue[at]) >= _WHITE for at in edge)
    return white >= _EDGE * len(edge)
