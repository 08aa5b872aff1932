"""Whatever is handed over: status 2, one sentence on stderr, no traceback, nothing written, nothing left behind."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from attribution_audit.cli.door import run
from tests.cli.bad_inputs import BAD_INPUTS, PIPES, Maker, ambiguous_dates, sound, usual
from tests.readers.made_exports import CHANGES, LEADS, change, lead, opportunity, write_csv, write_export

LONGEST_SENTENCE = 320
PATIENCE = 60
"""Seconds after which a program is taken to hang."""
ROOT = Path(__file__).parents[2]


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with a short name, and scratch space of its own that must be empty afterwards."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name) / "scratch"
        scratch.mkdir()
        (Path(name) / "place").mkdir()
        monkeypatch.setenv("TMPDIR", str(scratch))
        monkeypatch.setattr(tempfile, "tempdir", str(scratch))
        yield Path(name) / "place"
        assert list(scratch.iterdir()) == []


def contents(folder: Path) -> dict[str, str]:
    """Every path below a folder and what is there; links are not followed."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            found[str(path)] = f"link to {path.readlink()}"
        elif path.is_file():
            found[str(path)] = hashlib.sha256(path.read_bytes()).hexdigest()
        else:
            found[str(path)] = "folder" if path.is_dir() else "pipe"
    return found


def the_sentence(stderr: str) -> str:
    (line,) = stderr.splitlines()
    assert line.startswith("attribution-audit: ")
    assert len(line) <= LONGEST_SENTENCE
    assert line.isprintable()
    assert line.endswith((".", "?", "'"))
    return line


@pytest.mark.parametrize("what", BAD_INPUTS)
def test_bad_input_is_one_sentence(what: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = BAD_INPUTS[what](place)
    before = contents(place)
    status = run(["audit", *arguments, "--quiet"])
    captured = capsys.readouterr()
    print(f"{what}: {captured.err.strip().replace(str(place) + os.sep, '')}")
    assert status == 2, captured.err
    assert captured.out == ""
    the_sentence(captured.err)
    assert contents(place) == before


def program(*arguments: str, **named: object) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, as a user starts it."""
    return subprocess.run(
        [sys.executable, "-m", "attribution_audit", *arguments],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    "what", ["an empty folder", "a web page named Lead.csv", "a ZIP bomb", "an --out that is a file"]
)
def test_the_program_itself_says_the_same(what: str, place: Path) -> None:
    arguments = BAD_INPUTS[what](place)
    before = contents(place)
    done = program("audit", *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    the_sentence(done.stderr.splitlines()[-1])
    assert contents(place) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize("make", PIPES.values(), ids=PIPES)
def test_a_pipe_is_refused_and_not_waited_for(make: Maker, place: Path) -> None:
    done = program("audit", *make(place), "--quiet")
    assert done.returncode == 2
    print(the_sentence(done.stderr))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever runs this may read and write everything")
@pytest.mark.parametrize("name", ["Lead.csv", "."])
def test_what_may_not_be_read(name: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sound(place) / name
    path.chmod(0)
    try:
        assert run(["audit", *usual(place), "--quiet"]) == 2
    finally:
        path.chmod(0o700)
    the_sentence(capsys.readouterr().err)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no folder here that nobody may write to")
def test_an_out_that_cannot_be_written_to(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound(place)
    assert run(["audit", str(place / "EXPORT"), "--out", "/proc/self/audit", "--quiet"]) == 2
    assert "cannot be written to" in the_sentence(capsys.readouterr().err)


class Vanishing:
    """Deletes a file when it is opened for the n-th time; an audit hook stays for ever, so it can be disarmed."""

    def __init__(self) -> None:
        self.path, self.at, self.opened = "", 0, 0

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and self.path and str(arguments[0]) == self.path:
            self.opened += 1
            if self.opened == self.at:
                Path(self.path).unlink()


VANISHING = Vanishing()
sys.addaudithook(VANISHING)


@pytest.mark.parametrize("at", range(1, 9))
def test_a_file_that_vanishes_while_it_is_read(at: int, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sound(place) / "Lead.csv"
    VANISHING.path, VANISHING.at, VANISHING.opened = str(path), at, 0
    try:
        status = run(["audit", *usual(place), "--quiet"])
    finally:
        VANISHING.path = ""
    said = capsys.readouterr().err
    if path.exists():
        assert status == 0, "it is opened less often"
        return
    assert (status, (place / "OUT").exists()) in ((0, True), (2, False)), said
    if status == 2:
        assert "Lead.csv" in the_sentence(said)


def test_dates_that_can_be_read_in_two_ways_are_never_guessed(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The audit stops and says which key decides, or goes on without the column and says the same."""
    status = run(["audit", *ambiguous_dates(place), "--quiet"])
    said = capsys.readouterr().err
    if status == 0:
        said = (place / "OUT" / "summary.json").read_text(encoding="utf-8")
    else:
        assert status == 2
        the_sentence(said)
    assert "date_order" in said
    assert "CreatedDate" in said


# What is wrong with some rows or some files: the audit goes on and keeps the reason.


def audited(place: Path) -> dict[str, object]:
    assert run(["audit", *usual(place), "--quiet"]) == 0
    summary: dict[str, object] = json.loads((place / "OUT" / "summary.json").read_text(encoding="utf-8"))
    return summary


def reasons(summary: dict[str, object], file: str) -> dict[str, int]:
    rows: dict[str, dict[str, object]] = summary["rows"]  # type: ignore[assignment]
    count = rows[file]
    assert count["read"] == count["used"] + count["quarantined"]  # type: ignore[operator]
    return count["reasons"]  # type: ignore[return-value]


def not_run(summary: dict[str, object], check: str) -> str:
    listed: list[dict[str, str]] = summary["could_not_run"]  # type: ignore[assignment]
    return " ".join(each["reason"] for each in listed if each["check"] == check)


def test_a_row_that_is_cut_off(place: Path) -> None:
    path = sound(place) / "Lead.csv"
    path.write_bytes(path.read_bytes() + f'"{LEADS[1]}","fal'.encode())
    assert reasons(audited(place), "Lead.csv") == {"the file ends inside a quoted cell": 1}


def test_a_row_of_too_few_cells(place: Path) -> None:
    path = sound(place) / "Lead.csv"
    path.write_bytes(path.read_bytes() + f'"{LEADS[1]}","false"\n'.encode())
    assert reasons(audited(place), "Lead.csv") == {"2 cells where the header has 9": 1}


def test_ids_that_fail_their_checksum(place: Path) -> None:
    (place / "EXPORT").mkdir()
    wrong = [lead(0), *(lead(number, Id=LEADS[number][:15] + "ZZZ") for number in (1, 2))]
    write_export(place / "EXPORT", Lead=wrong)
    assert reasons(audited(place), "Lead.csv") == {"the id fails its checksum": 2}


def test_rows_of_nul_bytes(place: Path) -> None:
    path = sound(place) / "Lead.csv"
    path.write_bytes(path.read_bytes() + bytes(40) + b"\n")
    assert reasons(audited(place), "Lead.csv") == {"contains a NUL character": 1}


def test_a_column_that_a_check_needs_is_missing(place: Path) -> None:
    (place / "EXPORT").mkdir()
    changes = [{key: cell for key, cell in change(0).items() if key not in ("OldValue", "NewValue")}]
    deals = [{key: cell for key, cell in opportunity(0).items() if key != "LeadSource"}]
    leads = [lead(0, IsConverted="true", ConvertedContactId="")]
    write_export(place / "EXPORT", Lead=leads, LeadHistory=changes, Opportunity=deals)
    summary = audited(place)
    assert "LeadHistory.csv has no NewValue and no OldValue" in not_run(summary, "source_blanked")
    assert "Opportunity.csv has no LeadSource" in not_run(summary, "source_lost_at_conversion")


def test_a_file_that_is_empty(place: Path) -> None:
    (sound(place) / "LeadHistory.csv").write_bytes(b"")
    summary = audited(place)
    assert "LeadHistory.csv" in json.dumps(summary["unread_files"])
    assert "LeadHistory.csv" in not_run(summary, "source_blanked")


def test_a_file_with_a_header_and_nothing_else(place: Path) -> None:
    folder = sound(place)
    write_csv(folder / "LeadHistory.csv", [change(0, Id=CHANGES[5])])
    header = (folder / "LeadHistory.csv").read_text().splitlines()[0]
    (folder / "LeadHistory.csv").write_text(f"{header}\n")
    summary = audited(place)
    assert reasons(summary, "LeadHistory.csv") == {}
    assert "LeadHistory.csv" in not_run(summary, "source_blanked")


def test_text_in_utf_16_and_in_shift_jis_is_read_or_its_encoding_is_told(place: Path) -> None:
    folder = sound(place)
    rows = (folder / "Lead.csv").read_text(encoding="utf-8")
    (folder / "Lead.csv").write_bytes(rows.replace("Acme", "Zoë & Cº").encode("utf-16"))
    assert reasons(audited(place), "Lead.csv") == {}
