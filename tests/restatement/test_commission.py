"""Pay on a whole company: what was paid, what is due, what waits, and what is wrong with payouts and splits."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

import attribution_audit as aa
from attribution_audit.restatement.pay_list import STATES
from attribution_audit.run import Audit
from attribution_audit.simulation import simulate

LATER = "2099-01-01"


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(simulate(2000, 2, "story").write(tmp_path_factory.mktemp("company") / "export", dialect="api"))


@pytest.fixture(scope="module")
def audit(export: Path) -> Iterator[Audit]:
    with aa.audit(export, policy=export / "policy.toml") as made:
        yield made


@pytest.fixture(scope="module")
def changed(export: Path, audit: Audit, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Audit]:
    """The same company: one held deal not paid yet, one confirmed, odd payouts, and splits of two deals."""
    folder = tmp_path_factory.mktemp("changed")
    for path in export.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    payouts = pd.read_csv(export / "Payout.csv", dtype=str)
    held, confirmed = held_lines(audit).itertuples(), held_lines(audit)["finding_ids"].iloc[1]
    line = next(held).payout_line_id
    payouts.loc[payouts["PayoutLineId"] == line, "PaidOn"] = LATER
    payouts.loc[payouts["PayoutLineId"] == line, "CreditPercent"] = "100"
    odd = payouts.iloc[[0]].assign(PayoutLineId=["=1+1"], OpportunityId=["006Hs00000ZZZZZIAA"], PaidOn=[LATER])
    less = payouts.iloc[[1]].assign(PayoutLineId=["less"], Amount=["-5.00"])
    pd.concat([payouts, odd, less]).to_csv(folder / "Payout.csv", index=False)
    columns = ["FindingId", "Verdict", "ReviewerId", "DecidedAt", "Reason", "Reply"]
    row = [confirmed, "confirmed", "someone@audit.example", "2026-06-30T00:00:00Z", "", ""]
    pd.DataFrame([row], columns=columns).to_csv(folder / "Verdict.csv", index=False)
    unpaid = audit.commission[audit.commission["payout_line_id"].isna()]["opportunity_id"].unique()[:2]
    owners = audit.commission["payee_id"].dropna().unique()[:2]
    splits = [
        ("00xHs00000000A1AAA", unpaid[0], owners[0], "60"), ("00xHs00000000A2AAA", unpaid[0], owners[1], "40"),
        ("00xHs00000000A3AAA", unpaid[1], owners[0], "60"), ("00xHs00000000A4AAA", unpaid[1], owners[1], "30"),
    ]  # fmt: skip
    named = ["Id", "OpportunityId", "SplitOwnerId", "SplitPercentage"]
    pd.DataFrame(splits, columns=named).to_csv(folder / "OpportunitySplit.csv", index=False)
    with aa.audit(folder, policy=folder / "policy.toml", as_of="2026-07-02T00:00:00") as made:
        yield made


def held_lines(audit: Audit) -> pd.DataFrame:
    """Lines of deals with a finding at hold, dearest first."""
    held = set(audit.findings.query("tier == 'hold'")["finding_id"])
    lines = audit.commission[audit.commission["payout_line_id"].notna()]
    return lines[lines["finding_ids"].isin(held)].sort_values("at_stake", ascending=False)


def test_what_is_at_stake_on_lines_is_what_findings_say(audit: Audit) -> None:
    findings = audit.findings[audit.findings["tier"].isin(["hold", "review"])]
    said = findings.groupby("opportunity_id")["commission_at_stake"].sum(min_count=1).dropna()
    of_lines = audit.commission.groupby("opportunity_id")["at_stake"].sum()
    assert len(said) > 5
    assert {deal: of_lines[deal] for deal in said.index} == said.to_dict()


def test_without_a_finding_what_was_paid_is_due_and_nothing_is_disputed(audit: Audit) -> None:
    lines = audit.commission[audit.commission["finding_ids"] == ""]
    assert len(lines) > 50
    assert (lines["paid"] == lines["due"]).all()
    listed = audit.pay_list[audit.pay_list["finding_ids"] == ""]
    assert set(listed["disputed"]) == set(listed["claw_back"]) == set(listed["underpaid"]) == {Decimal("0.00")}


def test_control_totals_add_up(changed: Audit) -> None:
    listed = changed.pay_list
    to_pay = listed[listed["state"] != "paid"]
    assert (to_pay["pay_now"] + to_pay["disputed"] == to_pay["amount"]).all()
    assert (listed["already_paid"] + listed["pay_now"] + listed["disputed"] == listed["amount"]).all()
    *of_states, total = changed.summary["commission"]["pay_list"]
    assert total["state"] is None
    names = ("amount", "already_paid", "pay_now", "disputed", "underpaid", "claw_back")
    assert {name: Decimal(total[name]) for name in names} == {name: listed[name].sum() for name in names}
    assert total["lines"] == len(listed) == len(changed.commission)
    assert [row["state"] for row in of_states] == [state for state in STATES if state in set(listed["state"])]
    for row in of_states:
        of_state = listed[listed["state"] == row["state"]]
        assert {name: Decimal(row[name]) for name in names} == {name: of_state[name].sum() for name in names}
        assert row["lines"] == len(of_state)


def test_only_the_disputed_part_of_a_held_deal_waits(changed: Audit) -> None:
    listed = changed.pay_list
    waiting = listed[(listed["disputed"] > 0) & (listed["finding_ids"] != "")]
    assert len(waiting)
    stakes = changed.findings.query("tier == 'hold'").set_index("finding_id")["commission_at_stake"]
    for line in waiting.itertuples():
        assert line.state != "paid"
        assert 0 < line.disputed <= stakes[line.finding_ids.split()[0]] <= line.amount
        assert "waits for a decision until 2026-07-16" in line.reason
        assert "the deal would be due as" in line.reason
        assert str(line.review_by) == "2026-07-16"


def test_a_line_for_a_deal_that_nobody_knows_waits_until_somebody_names_it(changed: Audit) -> None:
    listed = changed.pay_list.set_index("payout_line_id")
    line = listed.loc["=1+1"]
    assert (line["pay_now"], line["disputed"]) == (0, line["amount"])
    assert "the line waits until somebody names its deal, by 2026-07-16" in line["reason"]


def test_what_was_paid_is_claimed_back_only_where_a_reviewer_confirmed(audit: Audit, changed: Audit) -> None:
    assert set(audit.pay_list["claw_back"]) == {Decimal("0.00")}
    (line,) = changed.pay_list[changed.pay_list["claw_back"] > 0].itertuples()
    assert (line.state, line.pay_now) == ("paid", 0)
    assert "beyond what is due, as a reviewer confirmed" in line.reason
    assert "the deal is due as" in line.reason


def test_splits_of_one_deal_pay_out_once(audit: Audit, changed: Audit) -> None:
    before = audit.commission.groupby("opportunity_id")["due"].sum()
    split = changed.commission[changed.commission["credit_percent"].isin([Decimal(60), Decimal(40)])]
    assert sorted(split["credit_percent"]) == [40, 60]
    assert split["due"].sum() == before[split["opportunity_id"].iloc[0]]


def test_each_odd_input_is_told_in_a_sentence(changed: Audit) -> None:
    told = " | ".join(one["reason"] for one in changed.summary["could_not_run"] if one["check"] == "commission")
    for said in (
        "Payout.csv pays 1 opportunities that the export does not hold (006Hs00000ZZZZZ",
        "Payout.csv has 1 lines below 0 (less): they are taken as corrections",
        "the splits of 1 won deals do not add up to 100 percent (",
        ": 90): their owners have the credit",
    ):
        assert said in told


def test_payout_lines_of_all_kinds_add_up_to_the_file(export: Path, audit: Audit) -> None:
    amounts = pd.read_csv(export / "Payout.csv", dtype=str)["Amount"]
    lines = audit.commission[audit.commission["payout_line_id"].notna()]
    assert lines["paid"].sum() == sum(map(Decimal, amounts))


def test_other_plans_are_held_against_the_plans_as_they_are(audit: Audit) -> None:
    plans = audit.summary["commission"]["plans"]
    assert set(plans) == {"restated", "equal_rates", "split_credit", "shared_quota"}
    for neutral in ("equal_rates", "shared_quota"):
        assert plans[neutral]["USD"]["cost"] == plans["restated"]["USD"]["cost"]
        assert plans[neutral]["USD"]["gain"]
        assert plans[neutral]["USD"]["lose"]
    assert plans["split_credit"]["USD"]["lose"] == 0
    rows = audit.commission_plans
    assert (rows["cost"] - rows["restated"] == rows["difference"]).all()
    assert set(rows[rows["payee_id"] == "marketing"]["plan"]) == {"split_credit"}


def test_the_list_as_a_file_and_as_a_workbook(changed: Audit, tmp_path: Path) -> None:
    changed.write(tmp_path)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "paylist.csv").read_text(encoding="utf-8"), newline="")))
    assert len(rows) == len(changed.pay_list)
    assert [row["state"] for row in rows] == sorted(
        (row["state"] for row in rows), key=("open", "unknown", "paid").index
    )
    assert "'=1+1" in {row["payout_line_id"] for row in rows}
    book = openpyxl.load_workbook(tmp_path / "paylist.xlsx")
    assert book.sheetnames == ["Pay list", "Control totals"]
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert "f" not in {cell.data_type for cell in cells}
    assert "=1+1" in {cell.value for cell in cells if cell.data_type == "s"}
    totals = list(
        csv.DictReader(io.StringIO((tmp_path / "paylist_totals.csv").read_text(encoding="utf-8"), newline=""))
    )
    assert Decimal(totals[-1]["amount"]) == changed.pay_list["amount"].sum()
    for state in {row["state"] for row in totals}:
        *payees, together = [row for row in totals if row["state"] == state]
        assert together["payee_id"] == ""
        assert sum(Decimal(row["pay_now"]) for row in payees) == Decimal(together["pay_now"])
