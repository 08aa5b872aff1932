"""Since when a field was tracked: gaps are told from fields that never changed, young companies from cut-offs."""

from __future__ import annotations

from datetime import datetime, timedelta

import pandas as pd
import pytest

from attribution_audit.preflight.histories import Histories
from attribution_audit.preflight.tracking import Records, Tracked, Tracking, tracked
from attribution_audit.preflight.watched import WATCHED
from tests.preflight.exports import HISTORIES, Tables, examined, policy, tables

AS_OF = datetime(2026, 6, 30)
BEGAN = datetime(2025, 1, 1)


def judged(first: datetime, last: datetime = AS_OF, since: datetime = BEGAN, **counts: int) -> Tracked:
    row = {
        "changes": 100, "records_with_change": 100, "days_with_change": 50, "edited_since": 1000, "edited_before": 0,
        "edited_after": 0, "created_before": 0, "first_at": first, "last_at": last, **counts,
    }  # fmt: skip
    return tracked(WATCHED[0], "LeadHistory", row, Records(2000, since, AS_OF))


def histories(export: Tables) -> Histories:
    return examined(export, policy()).histories


def verdict(found: Histories, record_type: str, field: str) -> Tracking:
    one = found.of(record_type, field)
    assert one is not None
    return one.verdict


def test_edited_records_without_rows_show_a_gap() -> None:
    found = judged(datetime(2026, 4, 12), edited_before=500)
    assert (found.verdict, found.expected_days) == (Tracking.SINCE, 25)
    assert found.says == "tracked since about 2026-04-12; changes before are unknown"
    assert (found.months_known, found.months_spanned) == (3, 18)


def test_a_late_first_row_alone_shows_none() -> None:
    found = judged(datetime(2026, 4, 12), edited_before=20)
    assert found.verdict is Tracking.FIRST_SEEN
    assert "none before it, or not tracked before" in found.says


def test_one_sweep_of_hundreds_of_records_is_one_day() -> None:
    found = judged(datetime(2026, 4, 12), records_with_change=800, days_with_change=2, edited_before=500)
    assert found.verdict is Tracking.FIRST_SEEN


def test_a_first_row_soon_after_the_first_record_is_as_early_as_can_be() -> None:
    assert judged(datetime(2025, 1, 25), edited_before=400).verdict is Tracking.THROUGHOUT


def test_a_young_company_with_little_history_has_no_gap() -> None:
    found = judged(datetime(2026, 5, 20), since=datetime(2026, 5, 1), edited_before=200)
    assert found.verdict is Tracking.THROUGHOUT


@pytest.mark.parametrize(("days", "silent"), [(30, False), (120, True)])
def test_a_history_that_ends_long_before_the_export_is_silent(days: int, silent: bool) -> None:
    found = judged(BEGAN, last=AS_OF - timedelta(days=days), edited_after=400)
    assert found.silent is silent
    assert ("no row after" in found.says) is silent


def test_an_old_history_beside_newer_records_is_not_called_good() -> None:
    export = {
        name: frame[frame["CreatedDate"] < "2026-01-01"] if name in HISTORIES else frame
        for name, frame in tables().items()
    }
    found = examined(export, policy())
    assert "none after" in found.headline[0]


def test_a_field_that_never_changed_is_not_called_untracked() -> None:
    export = tables()
    history = export["OpportunityFieldHistory"]
    export["OpportunityFieldHistory"] = history[history["Field"] != "LeadSource"]
    one = histories(export).of("Opportunity", "LeadSource")
    assert one is not None
    assert one.says == "no row: never changed or never tracked, cannot be told"


def test_rows_without_values_are_not_changes_to_blank() -> None:
    export = tables()
    for name in HISTORIES:
        export[name] = export[name].drop(columns=["OldValue", "NewValue"])
    found = examined(export, policy())
    assert verdict(found.histories, "Lead", "LeadSource") is Tracking.NO_VALUES
    assert found.headline[0].startswith("History without values: ")


def test_columns_of_values_that_are_blank_throughout_are_missing_values_too() -> None:
    export = tables()
    export["LeadHistory"][["OldValue", "NewValue"]] = ""
    assert verdict(histories(export), "Lead", "LeadSource") is Tracking.NO_VALUES


def test_events_alone_are_no_tracking() -> None:
    export = tables()
    export["LeadHistory"] = export["LeadHistory"][export["LeadHistory"]["Field"] == "leadConverted"]
    assert verdict(histories(export), "Lead", "LeadSource") is Tracking.ONLY_EVENTS


def test_a_history_of_which_no_row_can_be_read_is_unreadable() -> None:
    export = tables()
    export["LeadHistory"]["CreatedDate"] = "some day"
    assert verdict(histories(export), "Lead", "LeadSource") is Tracking.UNREADABLE


def test_stages_are_kept_by_the_crm_even_where_nobody_tracks_them() -> None:
    export = tables()
    del export["OpportunityFieldHistory"]
    one = histories(export).of("Opportunity", "StageName")
    assert one is not None
    assert (one.history, one.verdict) == ("OpportunityHistory", Tracking.THROUGHOUT)
    assert verdict(histories(export), "Opportunity", "Owner") is Tracking.NOT_EXPORTED


def test_states_of_opportunities_count_as_changes_only_where_the_value_differs() -> None:
    export = tables()
    told = ("OpportunityId", "StageName", "Amount", "CloseDate", "CreatedDate")
    first, second = export["Opportunity"]["Id"].iloc[:2]
    rows = [
        (first, "Prospecting", "100", "2025-06-30", "2025-05-01T10:00:00.000Z"),
        (first, "Prospecting", "100", "2025-06-30", "2025-05-02T10:00:00.000Z"),
        (first, "Negotiation", "100", "2025-06-30", "2025-05-03T10:00:00.000Z"),
        (first, "Prospecting", "250", "2025-06-30", "2025-05-03T10:00:00.000Z"),
        (second, "Negotiation", "900", "2025-07-31", "2025-04-01T10:00:00.000Z"),
    ]
    states = export["OpportunityHistory"].iloc[: len(rows)].sort_values("Id").reset_index(drop=True)
    states[list(told)] = pd.DataFrame(rows, dtype=str)
    export["OpportunityHistory"] = states
    found = histories(export)

    def counted(field: str) -> tuple[int, int]:
        one = found.of("Opportunity", field)
        assert one is not None
        assert (one.history, one.verdict.is_known) == ("OpportunityHistory", True)
        assert (one.first_at, one.last_at) == (datetime(2025, 4, 1, 10), datetime(2025, 5, 3, 10))
        return one.changes, one.records_with_change

    assert (counted("StageName"), counted("Amount"), counted("CloseDate")) == ((2, 1), (1, 1), (0, 0))


def aged(export: Tables, days: int) -> Tables:
    """Half of the leads made and edited so many days earlier, before any history."""
    leads = export["Lead"]
    half = leads.index[: len(leads) // 2]
    for column in ("CreatedDate", "LastModifiedDate"):
        stamps = pd.to_datetime(leads.loc[half, column]) - pd.Timedelta(days=days)
        leads.loc[half, column] = stamps.dt.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return export


def test_a_history_that_begins_where_the_crm_deletes_is_supposed_to_be_cut_off() -> None:
    (found,) = (one for one in histories(aged(tables(), 700)).cut_offs if one.history == "LeadHistory")
    assert found.months == 18
    assert found.says.endswith("(a supposition)")


def test_a_company_of_eighteen_months_is_not_cut_off() -> None:
    assert histories(tables()).cut_offs == ()
