"""What the tests of the reader share."""

from __future__ import annotations

import pytest

from converter.reading import office


@pytest.fixture(autouse=True)
def _no_office(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Hides LibreOffice, so that tests say the same on every machine; ``libreoffice`` shows it again."""
    if "libreoffice" not in request.fixturenames:
        monkeypatch.setattr(office, "find", lambda: None)


@pytest.fixture
def libreoffice() -> None:
    """Lets a test use LibreOffice, where it is installed."""
    if office.find() is None:
        pytest.skip("LibreOffice is not installed")
