from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.cli.door import run
from tests.dossiers.made_out import write_out


@pytest.mark.parametrize(("name", "begins"), [("md", b"# Opp"), ("svg", b"<svg "), ("png", b"\x89PNG")])
def test_a_finding_goes_into_a_new_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, begins: bytes
) -> None:
    out, file = write_out(tmp_path / "out"), tmp_path / f"one.{name}"
    assert run(["explain", str(out), "3f", "--format", name, "-o", str(file)]) == 0
    assert file.read_bytes().startswith(begins)
    assert capsys.readouterr().out == f"{file}: finding 3f9a\n"
    assert run(["explain", str(out), "3f", "--format", name, "-o", str(file)]) == 2


def test_without_a_file_it_is_printed(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["explain", str(write_out(tmp_path)), "3f", "--format", "png"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["3f", "-o", "x.md"], "name one with --format"),
        (["A", "B", "--format", "svg"], "shown on the terminal only"),
        (["77", "--format", "md"], "'77' is not in this audit"),
    ],
)
def test_bad_usage_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    assert run(["explain", str(write_out(tmp_path)), *arguments]) == 2
    assert says in capsys.readouterr().err


def test_a_hearing_packet_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    packet = tmp_path / "packet"
    assert run(["hearing", str(write_out(tmp_path / "out")), "3f", "-o", str(packet)]) == 0
    assert "Verdict.csv, on finding 3f9a" in capsys.readouterr().out
    assert sorted(path.name for path in packet.iterdir()) == [
        "Verdict.csv",
        "hearing.md",
        "timeline.png",
        "timeline.svg",
    ]
