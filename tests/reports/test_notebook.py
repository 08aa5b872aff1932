"""What a notebook shows of an audit."""

from __future__ import annotations

from attribution_audit.reports.notebook import as_html
from tests.reports import made_up


def test_the_verdict_and_a_table_by_kind() -> None:
    html = as_html(made_up.outcome([made_up.row(1, tier="hold"), made_up.row(2)]))
    assert "The audit made 2 findings" in html
    assert html.count("<tr>") == len({made_up.row(1)["kind"], made_up.row(2)["kind"]}) + 1


def test_without_findings_there_is_no_table() -> None:
    assert "<table>" not in as_html(made_up.outcome([]))


def test_no_text_becomes_code() -> None:
    row = made_up.row(1) | {"kind": "<script>alert(1)</script>"}
    html = as_html(made_up.outcome([row]))
    assert "<script" not in html.lower()
    assert "&lt;script&gt;" in html.lower()
