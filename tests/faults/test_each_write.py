"""Trouble at each write in turn: the earlier audit stands, or the later one, to the last byte; nothing between."""

from __future__ import annotations

import multiprocessing
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from attribution_audit.errors import UnusableOutput
from tests.faults.folders import (
    MINE,
    NAMES,
    Contents,
    contents_of,
    left_over,
    mine,
    page,
    plain_contents,
    standing_contents,
    with_an_earlier_audit,
    write,
)
from tests.faults.trouble import FOR_GOOD, KILLED, Trouble, disk_full, interrupt, kill

EARLIER, LATER, THIRD = 3, 5, 7
"""Findings of each audit."""
FEWEST_POINTS = 40
"""Ten files are written, flushed, linked and put in place: fewer points than that would be missing some."""


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Contents]:
    """What each audit holds when nothing goes wrong."""
    return {number: contents_of(tmp_path_factory.mktemp("whole"), number) for number in (EARLIER, LATER, THIRD)}


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_an_earlier_audit(tmp_path_factory.mktemp("earlier") / "out", EARLIER)


def fresh(earlier: Path, place: Path) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    return Path(shutil.copytree(earlier, place))


def points(earlier: Path, place: Path) -> list[str]:
    """Every point of one write, in order, by a run without trouble."""
    counting = Trouble()
    write(fresh(earlier, place), LATER, counting)
    return counting.points


def said_by(folder: Path, trouble: Trouble) -> str:
    """What a write with trouble says at its end; nothing where it went well."""
    try:
        write(folder, LATER, trouble)
    except UnusableOutput as error:
        return str(error)
    except KeyboardInterrupt:
        return "interrupted"
    return ""


def check(folder: Path, expected: dict[int, Contents], read: Callable[[Path], Contents]) -> None:
    found = read(folder)
    assert found in (expected[EARLIER], expected[LATER]), sorted(found)
    assert mine(folder) == MINE


def check_the_next(folder: Path, expected: dict[int, Contents]) -> None:
    """The next audit is written as if nothing had been, and tidies up."""
    write(folder, THIRD)
    assert plain_contents(folder) == expected[THIRD]
    assert mine(folder) == MINE
    assert left_over(folder) == set()


def test_there_are_points_to_fail_at(earlier: Path, tmp_path: Path) -> None:
    found = points(earlier, tmp_path / "out")
    print(f"{len(found)} points")
    assert len(found) > FEWEST_POINTS
    assert {"flush", "write rows", "close Parquet", "open report.html"} <= set(found)
    assert {name.split()[0] for name in found} >= {"open", "os.link", "os.mkdir", "os.rename", "os.remove"}
    assert found == points(earlier, tmp_path / "out"), "the same each time, or numbering them means nothing"


@pytest.mark.parametrize(("happens", "times"), [(disk_full, 1), (interrupt, 1), (interrupt, 3)])
def test_trouble_at_one_point(
    happens: Callable[[], NoReturn], times: int, earlier: Path, expected: dict[int, Contents], tmp_path: Path
) -> None:
    for at, name in enumerate(points(earlier, tmp_path / "out"), start=1):
        folder = fresh(earlier, tmp_path / "out")
        said = said_by(folder, Trouble(happens, at, times))
        if happens is disk_full and said:
            assert "No space left" in said, name
            assert "nothing was changed" in said, name
            assert plain_contents(folder) == expected[EARLIER], name
        check(folder, expected, plain_contents)
        check(folder, expected, standing_contents)
        check_the_next(folder, expected)


def test_a_disk_that_is_full_and_stays_full(earlier: Path, expected: dict[int, Contents], tmp_path: Path) -> None:
    for at, name in enumerate(points(earlier, tmp_path / "out"), start=1):
        folder = fresh(earlier, tmp_path / "out")
        said = said_by(folder, Trouble(disk_full, at, FOR_GOOD))
        assert not said or "No space left" in said, name
        check(folder, expected, standing_contents)
        check_the_next(folder, expected)


def killed_at(at: int, folder: Path, rendered: bytes) -> None:
    """What the process does that is killed."""
    tempfile.tempdir = str(folder.parent)  # a process that is killed tidies up nothing
    write(folder, LATER, Trouble(kill, at), rendered)


@pytest.mark.parametrize("half", [0, 1])
def test_a_kill_at_each_point(half: int, earlier: Path, expected: dict[int, Contents], tmp_path: Path) -> None:
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.faults.folders", "tests.faults.trouble"])
    for at, name in [*enumerate(points(earlier, tmp_path / "out"), start=1)][half::2]:
        folder = fresh(earlier, tmp_path / "out")
        process = processes.Process(target=partial(killed_at, at, folder, page(LATER)))
        process.start()
        process.join(60)
        assert process.exitcode == KILLED, name
        check(folder, expected, standing_contents)
        check_the_next(folder, expected)


def test_trouble_in_a_first_audit_leaves_a_whole_audit_or_none(expected: dict[int, Contents], tmp_path: Path) -> None:
    counting = Trouble()
    write(tmp_path / "first", LATER, counting)
    for at, name in enumerate(counting.points, start=1):
        folder = tmp_path / f"out{at}"
        said = said_by(folder, Trouble(disk_full, at))
        found = plain_contents(folder) if folder.exists() else {}
        assert found in (({}, expected[LATER]) if said else (expected[LATER],)), name
        write(folder, THIRD)
        assert plain_contents(folder) == expected[THIRD]
        assert {path.name for path in folder.iterdir()} == set(NAMES)
