"""What many tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.evaluation.run import Run


@pytest.fixture(scope="session")
def evaluation() -> Run:
    """The converter measured on tests/cases, once for all tests that need it."""
    from tests.evaluation.run import run

    return run()
