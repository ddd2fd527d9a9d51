from __future__ import annotations

import errno
from importlib import metadata
from types import SimpleNamespace

import pytest

from converter import doctor, pipeline
from converter.cli import main
from converter.errors import ConverterError
from converter.reading import office


def named(name: str) -> doctor.Finding:
    return next(finding for finding in doctor.examine() if finding.name == name)


def test_a_whole_installation_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    told = capsys.readouterr().out
    assert "python-docx" in told
    assert "KURANG" not in told


def test_a_library_that_is_missing_is_told_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    required = ["pillow>=10.3", "tidak-ada>=2", "tambahan; extra == 'test'"]
    monkeypatch.setattr(metadata, "requires", lambda _: required)
    assert main(["doctor"]) == 1
    told = capsys.readouterr().out
    assert 'pip install "tidak-ada>=2"' in told
    assert "tambahan" not in told


def test_what_only_some_documents_need_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(office, "find", lambda: None)
    assert not named("LibreOffice").ok
    assert main(["doctor"]) == 0
    assert "libreoffice" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("error", "detail"),
    [
        (
            FileNotFoundError(errno.ENOENT, "No such file", "lexicon.txt"),
            "berkas lexicon.txt tidak bisa dibaca (tidak ada)",
        ),
        (ConverterError("templat salah."), "templat salah."),
        (KeyError("word"), "siaran pers contoh tidak bisa diubah (galat KeyError)"),
    ],
)
def test_data_that_cannot_be_loaded_fails_the_trial(
    monkeypatch: pytest.MonkeyPatch, error: Exception, detail: str
) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "convert_release", broken)
    trial = named("Uji coba")
    assert (trial.ok, trial.needed) == (False, True)
    assert trial.detail == detail
    assert "pip install --force-reinstall" in trial.mend


@pytest.mark.parametrize(
    ("note", "origin"),
    [
        (None, "converter"),
        ('{"url": "file:///srv/converter-0.1.0.whl", "archive_info": {}}', "file:///srv/converter-0.1.0.whl"),
        ('{"url": "https://a.id/c.git", "vcs_info": {"vcs": "git"}}', "git+https://a.id/c.git"),
    ],
)
def test_the_program_is_installed_again_from_where_it_came(
    monkeypatch: pytest.MonkeyPatch, note: str | None, origin: str
) -> None:
    monkeypatch.setattr(metadata, "distribution", lambda _: SimpleNamespace(read_text=lambda _: note))
    assert doctor._origin() == origin


def test_a_program_that_runs_without_being_installed_is_examined_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", unknown)
    assert named("Python").ok
