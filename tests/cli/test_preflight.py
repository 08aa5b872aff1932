"""`attribution-audit preflight`: three lines first, then short tables; or JSON. It writes nothing and exits with 0."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from attribution_audit.cli.door import run
from attribution_audit.cli.preflight_text import print_preflight
from tests.preflight.exports import HISTORIES, company, good
from tests.readers.made_exports import change, lead, write_export
from tests.reports.hostile import HOSTILE


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return company().write(tmp_path_factory.mktemp("export"))


def test_the_three_lines_come_first(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["preflight", str(export), "--policy", str(export / "policy.toml"), "--threads", "1"]) == 0
    captured = capsys.readouterr()
    assert captured.out.splitlines()[:4] == [*good().headline, ""]
    assert "\x1b" not in captured.out
    assert captured.err.splitlines() == ["reading …", "matching …", "tracing …", "examining …"]


def test_without_history_the_first_line_says_so(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in export.iterdir():
        if path.stem not in HISTORIES:
            (tmp_path / path.name).symlink_to(path)
    assert run(["preflight", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("No history: this export holds no field history")
    assert "1. Setup > Data Export > Export Now (or Schedule Export): tick LeadHistory." in out


def test_json_is_for_programs(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["preflight", str(export), "--policy", str(export / "policy.toml"), "--json"]) == 0
    captured = capsys.readouterr()
    found = json.loads(captured.out)
    assert found["version"] == 1
    assert found["headline"] == list(good().headline)
    assert captured.err == ""
    assert captured.out.isascii()


def test_it_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = write_export(tmp_path)
    before = sorted(path.name for path in made.iterdir())
    monkeypatch.chdir(made)
    assert run(["preflight", "."]) == 0
    assert sorted(path.name for path in made.iterdir()) == before


def test_no_table_is_wider_than_eighty_columns(capsys: pytest.CaptureFixture[str]) -> None:
    print_preflight(good().to_dict())
    lines = capsys.readouterr().out.splitlines()
    tables = [line for line in lines[4:] if not line.startswith(("- ", "   Lifts")) and line[:1] not in "123456789"]
    assert len(tables) > 40
    assert max(len(line) for line in tables if "(" not in line) <= 80


def test_sources_from_the_crm_cannot_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = [HOSTILE[name] for name in ("terminal escapes", "right to left", "closing script tag", "wide formula")]
    leads = [lead(number, LeadSource=text) for number, text in enumerate(texts)]
    write_export(tmp_path, Lead=leads, LeadHistory=[change(OldValue=texts[0], NewValue="Web")])
    assert run(["preflight", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "4 lead sources that no list of the policy names, on 4 records" in out


def test_what_is_no_export_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["preflight", str(tmp_path / "nowhere")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Traceback" not in captured.err
    assert "attribution-audit: " in captured.err


def test_help_loads_nothing_heavy_and_has_examples() -> None:
    code = (
        "import sys\nfrom attribution_audit.cli.door import run\nassert run(['preflight', '--help']) == 0\n"
        "print('loaded', *[name for name in ('duckdb', 'pyarrow', 'rich', 'jinja2') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.splitlines()[-1] == "loaded"
    assert "attribution-audit preflight export.zip --policy policy.toml --json" in done.stdout
