"""A policy on the command line: drafted, checked, and its schema."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from attribution_audit.cli.door import run

LEADS = (
    "Id,LastName,Company,LeadSource,Status,OwnerId,CreatedById,CreatedDate\n"
    "00Q000000000001,Byron,Acme,Webinar,Open,005000000000001,005000000000001,2024-03-01T10:00:00Z\n"
    '00Q000000000002,Babbage,Acme,"NC ""EDM"" é",Junk,005000000000001,005000000000001,2024-03-01T10:00:00Z\n'
)
DEALS = (
    "Id,Name,StageName,Amount,CloseDate,IsClosed,IsWon,LeadSource,Original_Source__c,OwnerId,CreatedDate\n"
    "006000000000001,Deal,Closed Won,10,2024-06-30,true,true,Cold Call,Web,005000000000001,2024-03-05T10:00:00Z\n"
)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    folder = tmp_path / "my\nexport"
    folder.mkdir()
    (folder / "Lead.csv").write_text(LEADS, encoding="utf-8")
    (folder / "Opportunity.csv").write_text(DEALS, encoding="utf-8")
    return folder


def test_init_writes_a_draft_that_passes_its_check(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "policy.toml"
    assert run(["policy", "init", str(export), "--out", str(out)]) == 0
    assert "policy check" in capsys.readouterr().out
    assert run(["policy", "check", str(out)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"{out}: sound\n")
    assert "sources: 1 marketing, 1 sales, 0 partner" in said.out
    text = out.read_text(encoding="utf-8")
    assert "from my␊export (records until" in text
    assert '# "NC \\"EDM\\" é",' in text
    assert str(tmp_path) not in text
    assert '# original_source = "Original_Source__c"' in text


def test_init_prints_the_same_draft(export: Path, tmp_path: Path) -> None:
    out = tmp_path / "policy.toml"
    assert run(["policy", "init", str(export), "--out", str(out)]) == 0
    command = [sys.executable, "-X", "utf8=0", "-m", "attribution_audit", "policy", "init", str(export)]
    printed = subprocess.run(command, capture_output=True, check=True, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert printed.stdout == out.read_bytes()
    assert printed.stderr == b""


@pytest.mark.parametrize("there", ["a file", "a folder", "a link to nowhere"])
def test_init_never_overwrites(export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], there: str) -> None:
    out = tmp_path / "policy.toml"
    if there == "a file":
        out.write_text("mine")
    elif there == "a folder":
        out.mkdir()
    else:
        out.symlink_to(tmp_path / "nowhere")
    assert run(["policy", "init", str(export), "--out", str(out)]) == 2
    assert "it is there already" in capsys.readouterr().err
    assert there != "a file" or out.read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_init_says_what_it_cannot_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["policy", "init", str(tmp_path / "none")]) == 2
    assert run(["policy", "init", str(tmp_path), "--out", str(tmp_path / "no" / "policy.toml")]) == 2
    said = capsys.readouterr()
    assert "its folder does not exist" in said.err
    assert said.out == ""


def test_a_draft_points_to_the_schema_only_where_it_lies_beside(export: Path, tmp_path: Path) -> None:
    alone, beside = tmp_path / "alone.toml", tmp_path / "beside.toml"
    assert run(["policy", "init", str(export), "--out", str(alone)]) == 0
    assert not alone.read_text(encoding="utf-8").startswith("#:schema")
    (tmp_path / "policy.schema.json").write_text("{}")
    assert run(["policy", "init", str(export), "--out", str(beside)]) == 0
    assert beside.read_text(encoding="utf-8").startswith("#:schema ./policy.schema.json\n# Draft of a policy")
    assert run(["policy", "check", str(beside)]) == 0


def test_a_draft_bears_no_password_of_a_database() -> None:
    from attribution_audit.cli.policy_command import name_of

    assert name_of("postgresql://ada:secret@host/crm?sslkey=x") == "crm"
    assert name_of("/home/ada/exports/july/") == "july"
    assert name_of("C:\\exports\\july.zip") == "july.zip"


def test_check_tells_every_problem_on_a_line_of_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "policy.toml"
    path.write_text("[windows]\nrecreation_day = 3\na = 1\n[sources]\nsales = ['Cold Call', 5]")
    assert run(["policy", "check", str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("attribution-audit: ") == len(said.err.splitlines()) == 3
    assert "Did you mean 'recreation_days'?" in said.err


def test_check_keeps_control_characters_from_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "policy.toml"
    path.write_text('"a\\u001b[31m" = 1\ncurrency = "\\u001b[31m"\ntimezone = "\\u202e"')
    assert run(["policy", "check", str(path)]) == 2
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 3
    assert not any(character in err for character in "\x1b\u202e")


def test_check_tells_what_of_a_later_version_was_not_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "policy.toml"
    path.write_text("version = 2\n[windows]\ngrace_days = 3")
    assert run(["policy", "check", str(path)]) == 0
    assert "windows.grace_days was not followed" in capsys.readouterr().out


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["policy", "schema"]) == 0
    assert "sources" in json.loads(capsys.readouterr().out)["properties"]


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["policy"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "init" in said.err
    assert "schema" in said.err


@pytest.mark.parametrize(
    "arguments", [["policy", "--help"], ["policy", "init", "--help"], ["policy", "schema", "--help"]]
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = (
        f"import sys\nfrom attribution_audit.cli.door import run\nassert run({arguments!r}) == 0\n"
        "print(sorted({'duckdb', 'pyarrow', 'pydantic', 'tomlkit', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert "attribution-audit policy" in done.stdout
