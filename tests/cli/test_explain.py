from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from attribution_audit.cli.door import run
from attribution_audit.reports import write_all
from tests.reports import made_up
from tests.reports.hostile import HOSTILE
from tests.reports.test_report_html import hostile_outcome


def explained(path: Path, finding_id: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["explain", str(path), finding_id]) == 0
    return capsys.readouterr().out


def test_a_finding_is_told_in_full(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_all(made_up.outcome([made_up.row(1, tier="hold"), made_up.row(3)]), tmp_path)
    told = explained(tmp_path, "9e37", capsys)
    for part in (
        "Opportunity closed and made again · 9e3779b100000001",
        "  hold: At most the commission at stake of this one deal is kept back",
        "  How sure: 98 of 100 findings with such evidence were right in made-up companies with known truth.",
        "  9 Apr 2025, 09:21:05 UTC  U-2 set LeadSource from 'Paid Search' to blank.",
        "    Lead 00QHs00000L0001IAA · LeadSource: 'Paid Search' → blank · by U-2",
        "  The change was approved: ruled out",
        "given three days after it. (00QHs00000L0001IAA, 12 Apr 2025, 09:21:05 UTC)",
        "  $476.76 of commission (paid less due).",
        "  $11,919.00 is the amount of opportunity 006Hs00000O0001IAA.",
        "  The change was approved: an approval given before the change",
    ):
        assert part in told, part
    assert "\x1b" not in told


def test_parts_stand_in_the_order_a_reviewer_asks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_all(made_up.outcome([made_up.row(1)]), tmp_path)
    headings = [line for line in explained(tmp_path, "9e37", capsys).splitlines() if line and not line.startswith(" ")][
        2:
    ]
    assert headings == [
        "How it stands",
        "What stands in the export",
        "Innocent explanations tried",
        "What is at stake",
        "What would change it",
    ]


def test_a_finding_with_hardly_anything_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = dict.fromkeys(("related_id", "opportunity_id", "actor_id", "owner_id", "explanation", "evidence"), "")
    unknown = dict.fromkeys(("certainty", "amount", "commission_at_stake", "occurred_at", "currency"))
    write_all(made_up.outcome([made_up.row(1, **empty, **unknown)], summary={}), tmp_path)
    told = explained(tmp_path, "9e37", capsys)
    assert "No commission is at stake here: the deal is not won, an earlier finding" in told
    assert "How sure: not known" in told


@pytest.mark.parametrize(
    ("reason", "says"),
    [
        (
            "the policy has no [[commission]] plan: who gains by a source is not known",
            "  No commission is computed: the policy has no [[commission]] plan.",
        ),
        (
            "no policy was given: nothing about pay is computed, and nothing is at tier hold",
            "  No commission is computed: no policy was given: nothing about pay is computed, and nothing is at tier",
        ),
    ],
)
def test_without_a_plan_that_is_the_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], reason: str, says: str
) -> None:
    summary = {"could_not_run": [{"check": "commission", "reason": reason}]}
    write_all(made_up.outcome([made_up.row(1, commission_at_stake=None)], summary=summary), tmp_path)
    assert says in explained(tmp_path, "9e37", capsys)


@pytest.mark.parametrize("stake", [Decimal(0), Decimal("-4.50")])
def test_a_deal_that_was_not_overpaid_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], stake: Decimal
) -> None:
    write_all(made_up.outcome([made_up.row(1, commission_at_stake=stake)]), tmp_path)
    assert "(paid less due): the deal was not paid more than it was due." in explained(tmp_path, "9e37", capsys)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_steers_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    rows, other = hostile_outcome(text)
    write_all(made_up.outcome([{**rows[0], "finding_id": "3f9a"}], **other), tmp_path)
    told = explained(tmp_path, "3f", capsys)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", told)
    assert not any(line.startswith("FINDING forged") for line in told.splitlines())
    assert len(told) < 60_000


def test_markup_in_data_is_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evidence = json.dumps([{"text": "[bold red]loud[/] :smile: [link=http://evil.example]x[/link]"}])
    write_all(made_up.outcome([made_up.row(1, evidence=evidence)]), tmp_path)
    assert "[bold red]loud[/] :smile: [link=http://evil.example]x[/link]" in explained(tmp_path, "9e37", capsys)


def test_a_hostile_id_is_repeated_without_its_teeth(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_all(made_up.outcome([made_up.row(1)]), tmp_path)
    assert run(["explain", str(tmp_path), "\x1b[31m" + "x" * 5_000]) == 2
    error = capsys.readouterr().err
    assert "\x1b" not in error
    assert len(error) < 1_000
