from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from attribution_audit.cli.door import run
from attribution_audit.dossiers import as_markdown, read_dossier
from attribution_audit.reports.codes_key import UnusableKey, keyed_codes, read_codes_key
from attribution_audit.reports.report_html import ReportHtml
from tests.dossiers.made_out import ME, write_out
from tests.reports import made_up

KEY = bytes(range(32))


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "codes.key"
    made = read_codes_key(path, make=True)
    assert len(made) == 32
    assert read_codes_key(path, make=True) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_codes_key(tmp_path / "other.key", make=True) != made


@pytest.mark.parametrize("content", [None, "", "not a key", "ab" * 31, "\xff"])
def test_what_is_no_key_is_told(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "codes.key"
    if content is not None:
        path.write_bytes(content.encode("latin-1"))
    with pytest.raises(UnusableKey, match="--codes-key"):
        read_codes_key(path)


def test_codes_hang_on_user_and_key_alone() -> None:
    all_users, some = keyed_codes(made_up.USER_IDS, KEY), keyed_codes([ME], KEY)
    assert some[ME] == all_users[ME]
    assert keyed_codes([ME[:15]], KEY)[ME[:15]] == some[ME]
    assert keyed_codes([ME], bytes(32))[ME] != some[ME]
    assert len(set(all_users.values())) == len(made_up.USER_IDS)
    assert keyed_codes([ME, ME[:15]], KEY) == {ME: some[ME], ME[:15]: some[ME]}


def test_report_and_dossier_bear_the_same_code(tmp_path: Path) -> None:
    code = keyed_codes([ME], KEY)[ME]
    outcome = made_up.outcome([made_up.row(1, actor_id=ME)])
    keyed = replace(outcome, users=keyed_codes(outcome.users, KEY))
    ReportHtml().write(keyed, tmp_path / "report.html")
    assert code in (tmp_path / "report.html").read_text()
    assert code in as_markdown(read_dossier(write_out(tmp_path / "out"), "3f9a", codes_key=KEY))


def test_a_key_in_the_audits_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = tmp_path / "out" / "codes.key"
    assert run(["audit", str(tmp_path), "--out", str(tmp_path / "out"), "--codes-key", str(key)]) == 2
    assert not key.exists()
    export = tmp_path / "export"
    export.mkdir()
    assert run(["audit", str(export), "--out", str(tmp_path / "out"), "--codes-key", str(key)]) == 2
    assert "lies in the folder of the audit" in capsys.readouterr().err
