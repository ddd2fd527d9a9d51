from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageDraw

from converter.reading import photos
from converter.reading.limits import USUAL
from converter.reading.photos import MAX_SIDE, Frame, NotAPictureError, Photo, ending, published

from .docx_builder import picture

RED, BLUE = (220, 20, 20), (20, 20, 220)
GPS, MAKER = 0x8825, 0x010F


def opened(data: bytes) -> Image.Image:
    return photos.opened(data, USUAL.pixels)


def two_halves(size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image


def stored(image: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    target = BytesIO()
    image.save(target, form, **options)  # type: ignore[arg-type]
    return target.getvalue()


def camera(orientation: int, size: tuple[int, int] = (40, 20)) -> bytes:
    """A photo as a telephone stores it: its place and its maker are in it."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[MAKER] = "Ponsel"
    exif.get_ifd(GPS).update({1: "S", 2: (0.0, 1.0, 30.0), 3: "E", 4: (109.0, 20.0, 0.0)})
    return stored(two_halves(size), exif=exif, quality=95)


WHOLE = Frame()


def made(data: bytes, frame: Frame = WHOLE) -> tuple[Photo, Image.Image]:
    photo = published(opened(data), frame)
    image = Image.open(BytesIO(photo.data))
    assert image.size == (photo.width, photo.height)
    return photo, image


def is_near(pixel: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(a - b) < 40 for a, b in zip(pixel, colour, strict=False))


@pytest.mark.parametrize(
    ("orientation", "size", "red_at"),
    [
        (1, (40, 20), (2, 10)),
        (2, (40, 20), (37, 10)),
        (3, (40, 20), (37, 10)),
        (6, (20, 40), (10, 2)),
        (8, (20, 40), (10, 37)),
    ],
)
def test_a_photo_stands_upright(orientation: int, size: tuple[int, int], red_at: tuple[int, int]) -> None:
    _, image = made(camera(orientation))
    assert image.size == size
    assert is_near(image.getpixel(red_at), RED)


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize("size", [(40, 20), (3000, 1500)])
def test_where_and_with_what_a_photo_was_taken_is_gone(orientation: int, size: tuple[int, int]) -> None:
    data = camera(orientation, size)
    assert opened(data).getexif().get_ifd(GPS)
    photo, image = made(data)
    assert not dict(image.getexif())
    assert image.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    assert b"Exif" not in photo.data
    assert b"Ponsel" not in photo.data


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_comments_profiles_and_what_is_behind_the_picture_are_gone(form: str) -> None:
    options = {"JPEG": {"comment": b"rahasia", "xmp": b"rahasia"}, "WEBP": {"xmp": b"rahasia"}}
    photo, _ = made(stored(two_halves(), form, **options.get(form, {})) + b"rahasia")
    assert b"rahasia" not in photo.data


@pytest.mark.parametrize(("size", "expected"), [((4000, 3000), (1600, 1200)), ((900, 3600), (400, 1600))])
def test_a_large_photo_is_scaled(size: tuple[int, int], expected: tuple[int, int]) -> None:
    photo, image = made(stored(two_halves(size)))
    assert image.size == expected
    assert max(image.size) == MAX_SIDE
    assert photo.extension == "jpg"


def test_a_small_jpeg_keeps_its_quality() -> None:
    _, image = made(stored(two_halves(), quality=50))
    assert image.quantization == opened(stored(two_halves(), quality=50)).quantization  # type: ignore[attr-defined]


@pytest.mark.parametrize("form", ["PNG", "GIF", "BMP", "TIFF", "WEBP"])
@pytest.mark.parametrize("mode", ["RGB", "L", "1", "P"])
def test_opaque_pictures_become_jpeg(form: str, mode: str) -> None:
    photo, image = made(stored(two_halves().convert(mode), form))
    assert (photo.extension, image.format) == ("jpg", "JPEG")


@pytest.mark.parametrize("mode", ["I;16", "CMYK", "LA", "PA", "YCbCr", "HSV"])
def test_every_way_to_store_colours_is_published(mode: str) -> None:
    if mode == "I;16":
        data = stored(Image.new("I;16", (8, 8), 32768), "PNG")
    else:
        form = {"CMYK": "JPEG", "YCbCr": "JPEG", "HSV": "TIFF", "PA": "PNG"}.get(mode, "PNG")
        image = two_halves().convert("L" if mode == "LA" else "RGB").convert("P" if mode == "PA" else mode)
        data = stored(image.convert("RGB") if mode == "HSV" else image, form)
    _, image = made(data)
    if mode == "I;16":
        level = image.getpixel((4, 4))
        assert isinstance(level, int)
        assert abs(level - 128) < 3


def test_a_transparent_picture_becomes_webp_and_stays_transparent() -> None:
    image = Image.new("RGBA", (2000, 1000), (0, 0, 0, 0))
    photo, shown = made(stored(image, "PNG"))
    assert (photo.extension, shown.format, shown.mode, shown.size) == ("webp", "WEBP", "RGBA", (1600, 800))
    assert made(stored(Image.new("RGBA", (8, 8), (1, 2, 3, 255)), "PNG"))[0].extension == "jpg"


def test_colours_of_another_profile_become_those_of_the_web() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo, image = made(stored(two_halves(), icc_profile=profile, quality=95))
    assert "icc_profile" not in image.info
    assert is_near(image.getpixel((2, 10)), RED)
    assert made(stored(two_halves(), icc_profile=b"rusak"))[0].width == photo.width


def test_what_a_document_cuts_off_is_not_published() -> None:
    _, image = made(stored(two_halves(), "PNG"), Frame(crop=(0.5, 0, 0, 0.5)))
    assert image.size == (20, 10)
    assert is_near(image.getpixel((0, 5)), BLUE)


@pytest.mark.parametrize("crop", [(0.6, 0, 0.6, 0), (0, 1, 0, 0), (0.5, 0, 0.5, 0)])
def test_a_crop_that_leaves_nothing_is_passed_over(crop: tuple[float, float, float, float]) -> None:
    assert made(stored(two_halves()), Frame(crop=crop))[1].size == (40, 20)


def test_a_turned_picture_is_turned_unless_its_camera_says_how() -> None:
    assert made(stored(two_halves()), Frame(turns=1))[1].size == (20, 40)
    assert made(camera(6), Frame(turns=1))[1].size == (20, 40)


def test_a_telephone_photo_with_more_behind_it_is_a_jpeg() -> None:
    target = BytesIO()
    two_halves().save(target, "MPO", save_all=True, append_images=[two_halves()])
    image = opened(target.getvalue())
    assert image.format == "MPO"
    assert ending(image) == "jpg"
    assert published(image, Frame()).extension == "jpg"


@pytest.mark.parametrize("data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", picture()[:20]])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPictureError):
        opened(data)


def test_half_a_picture_is_refused_when_it_is_decoded() -> None:
    image = opened(stored(Image.effect_noise((400, 400), 80))[:9000])
    with pytest.raises(NotAPictureError):
        published(image, Frame())


def _ring(ground: str, size: tuple[int, int] = (60, 60)) -> Image.Image:
    """A red disc on a ground."""
    image = Image.new("RGBA", size, ground)
    ImageDraw.Draw(image).ellipse([4, 4, size[0] - 5, size[1] - 5], fill=RED)
    return image


@pytest.mark.parametrize(
    ("image", "form", "on_white"),
    [
        (_ring("#ffffff00"), "PNG", True),
        (_ring("white"), "PNG", True),
        (_ring("white").convert("RGB"), "JPEG", True),
        (_ring("white").convert("P"), "PNG", True),
        (_ring("teal"), "PNG", False),
        (two_halves(), "JPEG", False),
        (Image.linear_gradient("L"), "JPEG", False),
    ],
)
def test_what_stands_on_white_or_on_nothing_is_known(image: Image.Image, form: str, on_white: bool) -> None:
    assert made(stored(image, form))[0].on_white is on_white
