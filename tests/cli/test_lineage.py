from __future__ import annotations

import json
from pathlib import Path

import networkx
import pytest

from attribution_audit.cli.door import run
from tests.interchange.made_out import write_out


def test_a_part_goes_into_a_new_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, file = write_out(tmp_path / "out"), tmp_path / "deal.graphml"
    arguments = ["lineage", str(out), "--format", "graphml", "--record", "O3", "-o", str(file)]
    assert run(arguments) == 0
    assert set(networkx.read_graphml(file)) == {"O1", "O2", "O3"}
    assert capsys.readouterr().out == f"{file}: 3 records, 2 hand-offs\n"
    assert run(arguments) == 2
    assert "it is there already. Name another file with -o" in capsys.readouterr().err


def test_without_a_file_it_is_printed(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["lineage", str(write_out(tmp_path)), "--format", "ocel"]) == 0
    assert len(json.loads(capfdbinary.readouterr().out)["objects"]) == 9


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--format", "graphml", "--record", "O1", "--person", "x"], "Name one of --record, --person"),
        (["--format", "dot"], "Invalid value for '--format'"),
        (["--format", "prov", "--company", "nowhere"], "'nowhere' is not in this audit"),
    ],
)
def test_bad_usage_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    assert run(["lineage", str(write_out(tmp_path)), *arguments]) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1
