"""The twelve deals of the worked example under other plans and with payouts, splits and teams: each figure by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

import attribution_audit as aa
from attribution_audit import Audit

TWELVE = Path(__file__).parents[2] / "examples" / "twelve_deals"
POLICY = (TWELVE / "policy.toml").read_text(encoding="utf-8")
RATES, EQUAL = (
    POLICY[POLICY.index("sales = 0.10") :],
    "sales = 0.06\nmarketing = 0.06\npartner = 0.06\nunknown = 0.06\n",
)
WITHOUT_PLAN = POLICY[: POLICY.index("[[commission]]")]
ANN, BEN = "005Tw0000000001IAA", "005Tw0000000002IAA"


def deal(number: int) -> str:
    return f"006Tw0000{number:06d}IAA"


def audited(folder: Path, policy: str, **files: str) -> Audit:
    """The twelve deals with another policy, and files in the place of, or beside, their own."""
    for path in TWELVE.glob("*.csv"):
        (folder / path.name).write_bytes(path.read_bytes())
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    (folder / "policy.toml").write_text(policy, encoding="utf-8")
    return aa.audit(folder, policy=folder / "policy.toml", threads=1)


def of_deal(table: pd.DataFrame, number: int) -> pd.DataFrame:
    return table[table["opportunity_id"] == deal(number)].set_index("payee_id")


def tiers(audit: Audit) -> dict[str, str]:
    return dict(zip(audit.findings["record_id"], audit.findings["tier"], strict=True))


@pytest.fixture(scope="module")
def of_everybody() -> dict[str, str]:
    """Deal -> tier of its finding under one plan for everybody."""
    with aa.audit(TWELVE, policy=TWELVE / "policy.toml", threads=1) as audit:
        found = tiers(audit)
    assert "note" not in found.values()
    return found


def test_an_overlay_is_paid_on_top_and_loses_its_part_of_what_is_at_stake(tmp_path: Path) -> None:
    """Deal 2, 30,000, is due as marketing: Ann has 3,000 and not 1,800, Ben's fifth on top 600 and not 360."""
    splits = (
        "Id,OpportunityId,SplitOwnerId,SplitPercentage,SplitTypeId\n"
        f"00x1,{deal(2)},{ANN},100,Revenue\n"
        f"00x2,{deal(2)},{BEN},20,Overlay\n"
    )
    with audited(tmp_path, POLICY + '[pay]\noverlay_splits = ["overlay"]\n', OpportunitySplit=splits) as audit:
        lines = of_deal(audit.commission, 2)
        assert [tuple(lines.loc[payee, ["paid", "due", "at_stake"]]) for payee in (ANN, BEN)] == [
            (3000, 1800, 1200),
            (600, 360, 240),
        ]
        (found,) = audit.findings[audit.findings["record_id"] == deal(2)].itertuples()
        assert found.commission_at_stake == 1440
        assert not [one for one in audit.summary["could_not_run"] if "splits" in one["reason"]]


def test_a_role_in_the_team_is_an_overlay_where_the_policy_says_so(tmp_path: Path) -> None:
    """Half of 10 % of 35,000 for the engineer of deal 5, beside the owner's whole; other roles have nothing."""
    team = (
        "Id,OpportunityId,UserId,TeamMemberRole\n"
        f"00q1,{deal(5)},{BEN},Engineer\n"
        f"00q2,{deal(6)},{ANN},Executive Sponsor\n"
    )
    with audited(tmp_path, POLICY + '[pay]\noverlays = { "engineer" = 50 }\n', OpportunityTeamMember=team) as audit:
        assert of_deal(audit.commission, 5)["due"].to_dict() == {ANN: 3500, BEN: 1750}
        assert of_deal(audit.commission, 6)["due"].to_dict() == {BEN: 1500}


def test_who_was_paid_too_little_stands_in_the_list_and_nothing_moves_by_itself(tmp_path: Path) -> None:
    """Deal 8 is due 6 % of 28,000, 1,680: of a line of 1,000 nothing waits, and 680 more are due."""
    payouts = (
        "PayoutLineId,PayeeId,OpportunityId,PaidOn,Amount,Currency,PlanId,CreditPercent\n"
        f"P1,{BEN},{deal(8)},2099-01-01,1000.00,USD,,100\n"
    )
    with audited(tmp_path, POLICY, Payout=payouts) as audit:
        line = of_deal(audit.pay_list, 8).loc[BEN]
        assert (line["pay_now"], line["disputed"], line["underpaid"], line["claw_back"]) == (1000, 0, 680, 0)
        assert "680.00 USD more is due than this line says" in line["reason"]
        assert tiers(audit)[deal(8)] == "review"
        totals = audit.summary["commission"]["pay_list"]
        assert {one["state"]: Decimal(one["underpaid"]) for one in totals}[None] == 680


def test_a_payout_on_a_deal_that_is_not_won_stands_as_it_is(tmp_path: Path) -> None:
    payouts = (
        "PayoutLineId,PayeeId,OpportunityId,PaidOn,Amount,Currency,PlanId,CreditPercent\n"
        f"P1,{ANN},{deal(12)},2099-01-01,500.00,USD,,100\n"
    )
    with audited(tmp_path, POLICY, Payout=payouts) as audit:
        line = of_deal(audit.pay_list, 12).loc[ANN]
        assert (line["pay_now"], line["disputed"]) == (500, 0)
        assert line["reason"] == f"The opportunity '{deal(12)}' is not won: the line stands as it is."


def test_who_gains_is_told_by_the_payees_own_plan(tmp_path: Path, of_everybody: dict[str, str]) -> None:
    """Ben's plan pays all sources alike, so that his findings are notes; Ann's pays as the plan for everybody did."""
    plans = (
        f'[[commission]]\nfrom = 2025-01-01\nowners = ["ann@twelve.example"]\n{RATES}\n'
        f'[[commission]]\nfrom = 2025-01-01\nowners = ["ben@twelve.example"]\n{EQUAL}'
    )
    with audited(tmp_path, WITHOUT_PLAN + plans) as audit:
        assert tiers(audit) == {deal(2): of_everybody[deal(2)], deal(3): "note", deal(8): "note"}


@pytest.mark.parametrize("people", ['owners = ["ann@twelve.example", "ben@twelve.example"]', 'teams = ["Field"]'])
def test_plans_without_one_for_everybody_say_what_that_would(
    tmp_path: Path, people: str, of_everybody: dict[str, str]
) -> None:
    users = (TWELVE / "User.csv").read_text(encoding="utf-8").splitlines()
    in_field = [users[0] + ",UserRoleId", *(line + ",00ETw0000000001" for line in users[1:])]
    files = {"User": "\n".join(in_field) + "\n", "UserRole": "Id,Name\n00ETw0000000001,Field\n"}
    policy = WITHOUT_PLAN + f"[[commission]]\nfrom = 2025-01-01\n{people}\n{RATES}"
    with audited(tmp_path, policy, **files) as audit:
        assert tiers(audit) == of_everybody


def test_without_payouts_nothing_reads_as_if_it_could_be_paid_blindly(tmp_path: Path) -> None:
    with audited(tmp_path, POLICY) as audit:
        told = [one["reason"] for one in audit.summary["could_not_run"] if "there is no Payout.csv" in one["reason"]]
        assert len(told) == 1
        assert "put Payout.csv beside the export" in told[0]
        states = {one["state"]: Decimal(one["pay_now"]) for one in audit.summary["commission"]["pay_list"]}
        assert set(states) == {"unknown", None}
        assert states["unknown"] > 0
        assert set(audit.pay_list["state"]) == {"unknown"}
        assert audit.pay_list["reason"].str.contains("does not say whether this was paid").all()


def test_a_team_plan_pays_the_overlay_of_a_deal_with_a_finding_by_its_own_rates(tmp_path: Path) -> None:
    """Deal 2, 30,000, is due as marketing, at 4 % by the team's plan: Ann has 1,200 and not 2,400, Ben's fifth 240."""
    users = (TWELVE / "User.csv").read_text(encoding="utf-8").splitlines()
    in_field = [users[0] + ",UserRoleId", *(line + ",00ETw0000000001" for line in users[1:])]
    rates = "sales = 0.08\nmarketing = 0.04\npartner = 0.04\nunknown = 0.08\n"
    plan = f'[[commission]]\nfrom = 2025-01-01\nteams = ["Field"]\n{rates}'
    splits = (
        "Id,OpportunityId,SplitOwnerId,SplitPercentage,SplitTypeId\n"
        f"00x1,{deal(2)},{ANN},100,Revenue\n"
        f"00x2,{deal(2)},{BEN},20,Overlay\n"
    )
    files = {"User": "\n".join(in_field) + "\n", "UserRole": "Id,Name\n00ETw0000000001,Field\n"}
    files["OpportunitySplit"] = splits
    policy = WITHOUT_PLAN + plan + '[pay]\noverlay_splits = ["overlay"]\n'
    with audited(tmp_path, policy, **files) as audit:
        lines = of_deal(audit.commission, 2)
        assert [tuple(lines.loc[payee, ["paid", "due", "at_stake"]]) for payee in (ANN, BEN)] == [
            (2400, 1200, 1200),
            (480, 240, 240),
        ]
        (found,) = audit.findings[audit.findings["record_id"] == deal(2)].itertuples()
        assert found.commission_at_stake == 1440
