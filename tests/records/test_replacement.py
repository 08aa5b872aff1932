"""Whole or not at all: whatever fails, and whenever, the earlier audit can be read and is whole."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from attribution_audit.errors import UnusableOutput
from attribution_audit.records import replacement
from attribution_audit.records.replacement import EARLIER, NEXT, replace, standing
from attribution_audit.reports.output_folder import check_folder

NAMES = ("findings.parquet", "findings.csv", "report.html", "summary.json")
STEPS = ("link", "replace", "unlink", "fsync", "mkdir")


def writing(word: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        for name in NAMES:
            (folder / name).write_text(word)

    return write


def read(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.iterdir()) if path.is_file()}


def read_standing(folder: Path) -> set[str]:
    return {standing(folder, name).read_text() for name in NAMES}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    replace(tmp_path / "out", NAMES, writing("earlier"))
    (tmp_path / "out" / "notes.txt").write_text("mine")
    return tmp_path / "out"


class Failing:
    """Stands for one call of the file system: fails at the n-th time, once or from then on."""

    def __init__(self, real: Callable[..., object], at: int, *, once: bool) -> None:
        self.real, self.at, self.once, self.calls = real, at, once, 0

    def __call__(self, *args: object, **named: object) -> object:
        self.calls += 1
        if self.calls == self.at or (self.calls > self.at and not self.once):
            raise OSError(28, "No space left on device")
        return self.real(*args, **named)


def _bound(failing: Failing) -> Callable[..., object]:
    def call(*args: object, **named: object) -> object:  # a function, so that it binds to paths as a method does
        return failing(*args, **named)

    return call


def fail(monkeypatch: pytest.MonkeyPatch, step: str, at: int, *, once: bool) -> Failing:
    owner = os if step in ("link", "fsync") else Path
    failing = Failing(getattr(owner, step), at, once=once)
    monkeypatch.setattr(owner, step, _bound(failing))
    return failing


def test_a_new_audit_takes_the_place_of_the_earlier_one(folder: Path) -> None:
    replace(folder, NAMES, writing("later"))
    assert read(folder) == {**dict.fromkeys(NAMES, "later"), "notes.txt": "mine"}
    assert {path.name for path in folder.iterdir()} == {*NAMES, "notes.txt"}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("at", range(1, 12))
def test_one_failure_anywhere_leaves_one_whole_audit(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str, at: int
) -> None:
    with monkeypatch.context() as patched:
        fail(patched, step, at, once=True)
        try:
            replace(folder, NAMES, writing("later"))
            expected = "later"
        except UnusableOutput:
            expected = "earlier"
    assert read_standing(folder) in ({expected}, {"later"})
    assert len(read_standing(folder)) == 1
    assert (folder / "notes.txt").read_text() == "mine"
    assert not (folder / NEXT).exists()


@pytest.mark.parametrize("at", range(1, 9))
def test_a_disk_that_stays_broken_leaves_the_earlier_audit_readable_and_the_next_run_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    with monkeypatch.context() as patched:
        failing = fail(patched, "replace", at, once=False)
        with contextlib.suppress(UnusableOutput):
            replace(folder, NAMES, writing("later"))
    assert read_standing(folder) == ({"earlier"} if failing.calls >= at else {"later"})
    replace(folder, NAMES, writing("third"))
    assert read(folder) == {**dict.fromkeys(NAMES, "third"), "notes.txt": "mine"}


def killed(folder: Path, step: str, at: int) -> None:
    owner = os if step in ("link", "fsync") else Path
    real, calls = getattr(owner, step), []

    def kill(*args: object, **named: object) -> object:
        calls.append(1)
        if len(calls) == at:
            os._exit(9)
        return real(*args, **named)

    setattr(owner, step, kill)
    replace(folder, NAMES, writing("later"))
    os._exit(0)


@pytest.mark.parametrize(
    ("step", "at"), [*(("replace", at) for at in range(1, 7)), ("unlink", 2), ("unlink", 3), ("link", 3), ("fsync", 6)]
)
def test_a_kill_anywhere_leaves_one_whole_audit(folder: Path, step: str, at: int) -> None:
    process = multiprocessing.get_context("spawn").Process(target=killed, args=(folder, step, at))
    process.start()
    process.join()
    whole = read_standing(folder)
    assert whole in ({"earlier"}, {"later"})
    assert process.exitcode == 9 or whole == {"later"}
    replacement.put_back(folder)
    assert {read(folder)[name] for name in NAMES} == whole
    assert (folder / "notes.txt").read_text() == "mine"
    assert not (folder / EARLIER).exists()


def test_an_interrupt_while_files_are_put_in_place_puts_the_earlier_ones_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def interrupted(path: Path, target: Path) -> Path:
        if target.name == "report.html" and path.parent.name == NEXT:
            raise KeyboardInterrupt
        return real(path, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace(folder, NAMES, writing("later"))
    assert read(folder) == {**dict.fromkeys(NAMES, "earlier"), "notes.txt": "mine"}
    assert {path.name for path in folder.iterdir()} == {*NAMES, "notes.txt"}


def test_a_failing_report_leaves_nothing_in_a_new_folder(tmp_path: Path) -> None:
    def write(folder: Path) -> None:
        (folder / "findings.csv").write_text("half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        replace(tmp_path / "out", NAMES, write)
    assert list(tmp_path.iterdir()) == []


def test_a_first_audit_that_was_cut_short_is_no_audit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with monkeypatch.context() as patched:
        fail(patched, "replace", 4, once=False)
        fail(patched, "unlink", 2, once=False)
        with pytest.raises(UnusableOutput, match="next run puts"):
            replace(out, NAMES, writing("first"))
    assert not any(standing(out, name).exists() for name in NAMES)
    check_folder(out, NAMES)
    replace(out, NAMES, writing("second"))
    assert read(out) == dict.fromkeys(NAMES, "second")


def test_file_systems_without_hard_links(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, "link", 1, once=False)
    replace(folder, NAMES, writing("later"))
    assert {read(folder)[name] for name in NAMES} == {"later"}


def test_a_file_in_the_folders_place(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(UnusableOutput, match="is a file"):
        check_folder(tmp_path / "out", NAMES)
    with pytest.raises(UnusableOutput, match="is a file"):
        check_folder(tmp_path / "out" / "deeper", NAMES)


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    with pytest.raises(UnusableOutput, match="Permission denied"):
        check_folder(tmp_path / "out", NAMES)


def test_checking_makes_nothing(tmp_path: Path) -> None:
    check_folder(tmp_path / "deep" / "out", NAMES)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("summary", [None, "no json", '{"mine": 1}', "[]"])
def test_files_of_these_names_that_no_audit_wrote_are_not_replaced(tmp_path: Path, summary: str | None) -> None:
    (tmp_path / "findings.csv").write_text("my own")
    if summary is not None:
        (tmp_path / "summary.json").write_text(summary)
    with pytest.raises(UnusableOutput, match="no audit wrote"):
        check_folder(tmp_path, NAMES)
    assert (tmp_path / "findings.csv").read_text() == "my own"


def test_an_earlier_audit_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "summary.json").write_text(json.dumps({"version": 1, "findings": {}, "restatement": {}}))
    (tmp_path / "findings.csv").write_text("edited by hand")
    check_folder(tmp_path, NAMES)
