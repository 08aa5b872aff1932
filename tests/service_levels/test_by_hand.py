"""Each kind worked out by hand on the company of `made_up`; with another formula something else comes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

import pyarrow as pa
import pytest

from attribution_audit.engines import Query
from attribution_audit.engines import query as query_module
from attribution_audit.run import Audit
from attribution_audit.service_levels import SERVICE_LEVELS
from tests.service_levels.made_up import audited, levels, reason, told

W10, W11, W12 = "2025-W10", "2025-W11", "2025-W12"
BY_HAND = {
    "volume": {W10: (4.0, 4.0, 4, True), W11: (4.0, 0.0, 0, False), W12: (4.0, 1.0, 1, None)},
    "scoring_agreed": {W10: (1.0, 1.0, 1, True), W11: (1.0, 0.0, 1, False), W12: (1.0, 0.0, 1, None)},
    "response_time": {W10: (0.5, 0.5, 4, True), W11: (0.5, None, 0, None), W12: (0.5, None, 0, None)},
    "follow_up_rate": {W10: (0.95, 0.75, 4, False), W11: (0.95, None, 0, None), W12: (0.95, None, 0, None)},
    "disposition_completeness": {W10: (0.5, 0.5, 4, True), W11: (0.5, None, 0, None), W12: (0.5, None, 0, None)},
    "win_loss_completeness": {W10: (0.9, 0.5, 2, False), W11: (0.9, None, 0, None), W12: (0.9, None, 0, None)},
    "contacts_added": {W10: (3.0, 2.0, 2, None), W11: (3.0, 0.0, 0, None), W12: (3.0, 0.0, 0, None)},
}
"""Kind -> week -> target, attained, n, met."""
MUTATIONS = [
    ("volume", "volume", "where place = 1", "where place >= 1"),
    ("volume", "first_handovers", "coalesce(entities.person_id, firsts.lead_id)", "firsts.lead_id"),
    ("response_time", "response_time", "signed - begun <= $", "signed - begun < $"),
    ("response_time", "handed_over_leads", "business_days.open_before * $day_seconds", "open_before * 86400"),
    ("response_time", "handed_over_leads", "seconds - $opens_second, 0)", "seconds, 0)"),
    ("response_time", "response_time", "$as_of_second - begun <=", "$as_of_second - begun >"),
    ("follow_up_rate", "follow_up_rate", "sign_on) <= $follow_up_within", "sign_on) < 3"),
    ("follow_up_rate", "follow_up_rate", "in ('attained', 'missed')", "in ('attained')"),
    ("disposition_completeness", "disposition_completeness", "coalesce(leads.is_converted, false) or", "false or"),
    ("disposition_completeness", "disposition_completeness", "<= $disposition_days", "> $disposition_days"),
    ("win_loss_completeness", "win_loss_completeness", "and (not asked.is_won or wins.told > 0)", ""),
    ("win_loss_completeness", "win_loss_completeness", "case when asked.is_said then 1 else 0 end", "1"),
    ("contacts_added", "contacts_added", "and actors.part = 'sales'", ""),
]  # fmt: skip
"""Kind, query, what stands there, and another formula."""


@pytest.fixture(scope="module")
def audit() -> Iterator[Audit]:
    with audited() as made:
        yield made


@pytest.fixture(scope="module")
def table(audit: Audit) -> pa.Table:
    return levels(audit)


def test_every_kind_is_worked_out() -> None:
    assert set(BY_HAND) == {level.kind for level in SERVICE_LEVELS}


@pytest.mark.parametrize("kind", BY_HAND)
def test_it_is_as_by_hand(table: pa.Table, kind: str) -> None:
    assert told(table, kind) == BY_HAND[kind]


@pytest.mark.parametrize(("kind", "name", "formula", "other"), MUTATIONS)
def test_another_formula_gives_something_else(audit: Audit, kind: str, name: str, formula: str, other: str) -> None:
    loaded = query_module._load

    def mutated(room: str, asked: str) -> Query:
        query = loaded(room, asked)
        if (room, asked) != ("attribution_audit.service_levels", name):
            return query
        assert formula in query.text
        return replace(query, text=query.text.replace(formula, other))

    with patch.object(query_module, "_load", mutated):
        assert told(levels(audit), kind) != BY_HAND[kind]


@pytest.mark.parametrize(
    ("held_for", "in_force"), [(2, [0.0, 0.0, 0.0]), (5, [1.0, 0.0, 0.0]), (12, [1.0, 1.0, 0.0]), (17, [1.0, 1.0, 1.0])]
)
def test_an_agreement_holds_for_its_days(held_for: int, in_force: list[float]) -> None:
    """Agreed on Wednesday 5 March: Sundays are 4 and 11 days later, the day of the export 16."""
    with audited(scoring_agreed_days=held_for) as made:
        shown = told(levels(made), "scoring_agreed")
    assert [attained for _, attained, _, _ in shown.values()] == in_force


def test_what_is_null_says_why(table: pa.Table) -> None:
    for row in table.to_pylist():
        assert (row["reason"] is None) == (row["attained"] is not None and row["met"] is not None), row


def test_reasons_are_sentences_about_the_week(table: pa.Table) -> None:
    assert reason(table, "volume", W12) == "the week was not over when the export was taken"
    nobody = "no lead came to sales in that week that could be taken up in time or late"
    assert reason(table, "response_time", W11) == nobody
    assert reason(table, "disposition_completeness", W12) == "it hangs on 2 more: leads that are not old enough yet"
    assert reason(table, "contacts_added", W10) == "for information: nothing hangs on it"


def test_a_team_of_three_is_told_of_and_a_team_of_one_is_not(table: pa.Table) -> None:
    assert set(table["team"].to_pylist()) == {"(all)", "Account Executives"}
    assert told(table, "response_time", "Account Executives")[W10] == (0.5, 0.666667, 3, True)
    assert told(table, "volume", "Account Executives")[W10] == (None, 3.0, 3, None)


def test_a_holiday_is_no_working_day() -> None:
    """Within 90 minutes L3 alone was called in time; with a holiday on Tuesday L1 and L2 were too, after 60."""
    with audited(response_minutes=90) as made:
        assert told(levels(made), "response_time")[W10] == (0.5, 0.25, 4, False)
    with audited(response_minutes=90, holidays=["2025-03-04"]) as made:
        assert told(levels(made), "response_time")[W10] == (0.5, 0.75, 4, True)
