"""The numbers and sentences of the report, part by part."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from attribution_audit.policy import load_policy
from attribution_audit.reports.codes import Codes, without_mailboxes
from attribution_audit.reports.figures import change, moment, money, ratio
from attribution_audit.reports.page.finding_cards import cards, not_checkable
from attribution_audit.reports.page.restated import bars, lines, moved
from attribution_audit.reports.page.stakes import stakes
from attribution_audit.reports.page.tally import tally
from attribution_audit.reports.page.verdict import verdict
from tests.policy.written import written
from tests.reports import made_up

CATEGORIES = {
    "marketing": {
        "reported": {"won_amount": "100.00", "opportunities": 2},
        "restated": {"won_amount": "160.00", "opportunities": 3},
        "low": {"won_amount": "140.00"},
        "high": {"won_amount": "200.00"},
    },
    "sales": {"reported": {"won_amount": "300.00"}, "restated": {"won_amount": "240.00"}},
    "partner": {"reported": {"won_amount": None}},
}


MOVED = "$60 of $400 won changes category: marketing has $100 as recorded and $160 as restated (between $140 and $200)."


def sentences(rows: list[dict[str, Any]], **summary: object) -> tuple[str, str, str]:
    return verdict(tally(made_up.findings(rows)), lines(CATEGORIES), {"currency": "USD", **summary})


def test_the_verdict_counts_weighs_and_says_what_was_not_seen() -> None:
    rows = [made_up.row(0, commission_at_stake=Decimal("12.50")), made_up.row(1, commission_at_stake=None)]
    assert sentences(rows, could_not_run=[{"check": "campaign_unlinked", "reason": "no"}]) == (
        "The audit made 2 findings: 1 at hold and 1 for review, with $12.50 of commission at stake.",
        MOVED,
        "One thing could not be checked; what it would have shown is not known.",
    )


def test_no_findings_and_no_numbers_are_said_plainly() -> None:
    nothing = verdict(tally(made_up.findings([])), [], {})
    assert nothing[0] == "The audit made no finding."
    assert "could not be computed" in nothing[1]


def preflight_of(*states: str) -> dict[str, Any]:
    """A preflight by the states of the kinds of finding, beside an explanation that cannot be tried."""
    kinds = [{"name": f"kind_{place}", "group": "finding", "state": state} for place, state in enumerate(states)]
    return {"checks": [*kinds, {"name": "merge", "group": "explanation", "state": "cannot"}]}


@pytest.mark.parametrize(
    ("summary", "says"),
    [
        (
            {"preflight": preflight_of("cannot", "runs", "cannot", "in_part", "runs")},
            (
                "The audit made no finding, but 2 of its 5 kinds of check could not run on this export:"
                " it says nothing about those."
            ),
        ),
        (
            {"preflight": preflight_of("cannot", "cannot")},
            (
                "The audit made no finding, but none of its 2 kinds of check could run on this export:"
                " it says nothing about those."
            ),
        ),
        ({"preflight": preflight_of("runs", "in_part")}, "The audit made no finding."),
        (
            {"could_not_run": [{"check": "source_blanked", "reason": "a"}, {"check": "source_blanked", "reason": "b"}]},
            (
                "The audit made no finding, but 1 of its 15 kinds of check could not run in full:"
                " see what could not be checked."
            ),
        ),
        ({"could_not_run": [{"check": "commission", "reason": "no plan"}]}, "The audit made no finding."),
    ],
)
def test_no_finding_reads_as_no_clean_bill_where_checks_could_not_run(summary: dict[str, Any], says: str) -> None:
    assert sentences([], **summary)[0] == says


def test_findings_are_counted_whatever_could_not_run() -> None:
    assert sentences([made_up.row(1)], preflight=preflight_of("cannot"))[0].startswith("The audit made 1 finding: ")


def test_currencies_are_not_added_up() -> None:
    rows = [
        made_up.row(0, commission_at_stake=Decimal(5)),
        made_up.row(4, commission_at_stake=Decimal(7), currency="EUR"),
        made_up.row(8, commission_at_stake=Decimal(-3)),
    ]
    counted = tally(made_up.findings(rows))
    assert counted.overpaid_in(["hold"]) == {"USD": Decimal("5.00"), "EUR": Decimal("7.00")}
    assert counted.underpaid["hold"] == {"USD": Decimal("-3.00")}
    assert (
        counted.at_stake == tally(made_up.findings([*rows, made_up.row(3, commission_at_stake=Decimal(99))])).at_stake
    )
    assert sentences(rows)[0].endswith("with €7.00 and $5.00 of commission at stake.")


def test_what_changes_category_is_counted_once() -> None:
    assert moved(lines(CATEGORIES)) == Decimal("60.00")
    assert moved([]) is None


def test_bars_share_one_scale_and_leave_out_what_is_not_known() -> None:
    drawn = {bar.line.name: bar for bar in bars(lines(CATEGORIES))}
    assert drawn.keys() == {"marketing", "sales"}
    assert (drawn["sales"].recorded, drawn["sales"].restated, drawn["sales"].low) == (1000, 800, None)


def test_cards_come_by_tier_then_stake_then_amount() -> None:
    rows = [
        made_up.row(1, tier="note", commission_at_stake=Decimal(900)),
        made_up.row(2, tier="review", commission_at_stake=None, amount=Decimal(5)),
        made_up.row(3, tier="review", commission_at_stake=None, amount=Decimal(9)),
        made_up.row(4, tier="hold", commission_at_stake=Decimal(1)),
        made_up.row(5, tier="hold", commission_at_stake=Decimal(2)),
    ]
    order = [row["finding_id"][8:] for row in (card.row for card in cards(made_up.findings(rows)))]
    assert [int(number, 16) for number in order] == [5, 4, 3, 2, 1]
    assert len(cards(made_up.findings(rows), 2)) == 2


def test_explanations_that_could_not_be_checked_are_counted() -> None:
    shown = cards(made_up.findings([made_up.row(number) for number in range(6)]))
    assert not_checkable(shown) == [("approved_change", 2, "SourceApproval.csv is missing.")]


def test_payees_are_codes_and_only_those_with_a_difference() -> None:
    user, other = made_up.USER_IDS[:2]
    listed = stakes(
        {user: {"paid": "9", "due": "4", "at_stake": "5"}, other: {"at_stake": "0.00"}}, Codes(made_up.USERS)
    )
    assert [(stake.code, stake.at_stake) for stake in listed] == [("U-1", Decimal(5))]


def test_codes_stand_for_users_also_inside_text_and_for_15_characters() -> None:
    codes, user = Codes(made_up.USERS), made_up.USER_IDS[0]
    assert codes.within(f"{user} and {user[:15]}, not 00QHs00000L0001IAA") == "U-1 and U-1, not 00QHs00000L0001IAA"
    unknown = codes.of("005Zz00000Qq99xIAA")
    assert unknown.startswith("U-")
    assert unknown == codes.of("005Zz00000Qq99x")
    assert codes.within("by 005Zz00000Qq99xIAA") == f"by {unknown}"
    assert codes.of(None) == ""


def test_a_policy_is_shown_without_mailboxes() -> None:
    assert without_mailboxes('people = ["dana@acme.example"]') == 'people = ["‹e-mail address left out›"]'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('sales = [\n    "U-17",  # Joaquín Vázquez: owns 125\n]', 'sales = [\n    "U-17",\n]'),
        ('# "U-9",  # Ada Byron\n  # Bob\na = 1\n# Eve', "a = 1\n"),
        ('a = ["# one", \'# two\', "th\\"# ree"] # it\'s "Eve', 'a = ["# one", \'# two\', "th\\"# ree"]'),
        ('a = """\n# kept " \\""" # kept""" # Eve', 'a = """\n# kept " \\""" # kept"""'),
        ("a = '''\n# kept '' \\''' # Eve", "a = '''\n# kept '' \\'''"),
        ('a = """"quoted"""" # Eve', 'a = """"quoted""""'),
        ('a = "" # Eve\nb = 1', 'a = ""\nb = 1'),
        ('{"a":["#1","x\\\\"],"b":"# 2"}', '{"a":["#1","x\\\\"],"b":"# 2"}'),
    ],
)
def test_a_policy_is_shown_without_comments(text: str, shown: str) -> None:
    assert without_mailboxes(text) == shown


def test_lists_beside_a_policy_show_no_names(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "[sources]\nsales = ['Cold Call #2']\n[files]\npeople = 'people.csv'\n",
        people="user,part,note\n005000000000001,sales,Joaquín Vázquez\nada@x.example,sales,Ada Byron\n",
    )
    loaded = load_policy(path)
    assert "Joaquín" in loaded.text
    shown = without_mailboxes(loaded.text)
    assert "Cold Call #2" in shown
    assert not any(name in shown for name in ("Joaquín", "Ada", "x.example"))


def test_figures() -> None:
    assert money("1234567.891", "EUR") == "€1,234,568"
    assert money("-0.2", "USD") == "$0"
    assert [change(value, "USD") for value in (Decimal(5), Decimal(-5), Decimal("0.2"), None)] == [
        "+$5",
        "−$5",
        "±0",
        "–",
    ]
    assert ratio("NaN") == ratio("") == ratio("x") == "–"
    assert moment("2023-04-20T00:00:00Z") == "20 Apr 2023"
    assert moment("2023-04-20T10:11:12Z") == "20 Apr 2023, 10:11:12 UTC"
    assert moment("some day") == "some day"
