"""What the report says of the export: what was left out first, every limit once."""

from __future__ import annotations

from attribution_audit.reports.page.coverage import in_part_and_in_full, limits


def test_a_reason_stands_once_with_all_that_it_limits() -> None:
    told = [("late", "no activities"), ("never", "no activities"), ("never", "no owner")]
    assert limits({"check": check, "reason": reason} for check, reason in told) == [
        (["late", "never"], "no activities"),
        (["never"], "no owner"),
    ]


def test_a_file_is_used_in_full_only_if_no_row_and_no_value_is_missing() -> None:
    rows = {
        "whole": {"read": 2, "used": 2, "quarantined": 0, "reasons": {}},
        "row": {"read": 2, "used": 1, "quarantined": 1, "reasons": {"no id": 1}},
        "value": {"read": 2, "used": 2, "quarantined": 0, "unreadable_values": {"Amount": 1}},
        "uncounted": {"quarantined": 0},
        "less": {"read": 2, "used": 1, "quarantined": 0},
    }
    in_part, in_full = in_part_and_in_full(rows)
    assert [file for file, _ in in_part] == ["row", "value", "uncounted", "less"]
    assert [file for file, _ in in_full] == ["whole"]
