"""The pay list as the report shows it: in short, and the lines that somebody should look at."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa

from attribution_audit.reports.page.pay_list import nothing_in_dispute, pay_lines, questioned_lines
from attribution_audit.reports.report_html import ReportHtml
from tests.reports import made_up
from tests.reports.test_report_html import Page

USER = "005000000000001AAA"


def line(opportunity_id: str, **other: Any) -> dict[str, Any]:
    told = {
        "state": "open",
        "payee_id": USER,
        "opportunity_id": opportunity_id,
        "payout_line_id": None,
        "paid_on": None,
    }
    amounts = dict.fromkeys(("already_paid", "pay_now", "disputed", "underpaid", "claw_back"), Decimal("0.00"))
    rest = {"period": "2026-06", "currency": "USD", "amount": Decimal("100.00"), "review_by": None, "reason": "why"}
    return {**told, **rest, **amounts, "finding_ids": "f1", **other}


def total(disputed: str) -> dict[str, Any]:
    return {"currency": "USD", "state": "open", "lines": 1, "disputed": disputed}


def test_what_is_in_dispute_stands_first_and_what_was_paid_last() -> None:
    rows = [
        line("paid", state="paid", amount=Decimal("900.00")),
        line("small", amount=Decimal("10.00")),
        line("clean", finding_ids=""),
        line("large", amount=Decimal("500.00"), finding_ids="f1 f2"),
        line("disputed", amount=Decimal("20.00"), disputed=Decimal("5.00")),
        line("unknown", amount=Decimal("30.00"), disputed=Decimal("30.00"), finding_ids=None),
    ]
    shown = questioned_lines(pa.Table.from_pylist(rows))
    assert [one.opportunity_id for one in shown] == ["unknown", "disputed", "large", "small", "paid"]
    assert shown[2].finding_ids == ("f1", "f2")
    assert [one.state for one in shown] == ["Not paid yet"] * 4 + ["Paid already"]


def test_nothing_is_in_dispute_only_where_every_line_says_so() -> None:
    assert nothing_in_dispute(pay_lines([total("0.00")]))
    assert not nothing_in_dispute(pay_lines([total("0.00"), total("3.00")]))
    assert not nothing_in_dispute(pay_lines([{**total("0.00"), "disputed": None}]))
    assert not nothing_in_dispute(pay_lines([]))


def test_a_line_links_to_its_finding_where_that_is_shown(tmp_path: Path) -> None:
    rows = [made_up.row(1)]
    here = rows[0]["finding_id"]
    outcome = made_up.outcome(rows)
    outcome.engine.register("pay_list", pa.Table.from_pylist([line("006X", finding_ids=f"{here} elsewhere")]))
    ReportHtml().write(outcome, tmp_path / "report.html")
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert f"#f-{here}" in links
    assert "#f-elsewhere" not in links
    assert "elsewhere" in page.text
    assert USER not in page.text


def test_markup_in_a_reason_stays_text(tmp_path: Path) -> None:
    outcome = made_up.outcome([made_up.row(1)])
    text = "<img src=x onerror=alert(1)>"
    outcome.engine.register("pay_list", pa.Table.from_pylist([line(text, reason=text, finding_ids=f"{text} f2")]))
    ReportHtml().write(outcome, tmp_path / "report.html")
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert "img" not in {tag for tag, _ in page.tags}
    assert page.text.count("onerror=alert(1)") == 3
