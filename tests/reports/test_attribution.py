"""The report's table of models shows one currency, and nothing where an audit has none."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from attribution_audit.attribution import MODELS
from attribution_audit.reports.page.attribution import IN_WORDS, modelled
from attribution_audit.reports.report_html import ReportHtml
from tests.reports import made_up

BY_MODEL = {
    "linear": {"marketing": {"recorded": {"USD": "10.00", "EUR": "7.00"}, "restated": {"USD": "15.50", "EUR": "7.00"}}},
    "markov": {"marketing": {"recorded": {}, "restated": {"USD": "2.00"}}},
    "shapley": {"sales": {"recorded": {"USD": "1.00"}, "restated": {"USD": "1.00"}}},
}


def test_one_line_a_model_that_credits_marketing_in_the_currency() -> None:
    shown = modelled({"by_model": BY_MODEL}, "USD")
    assert [(line.name, line.recorded, line.restated, line.change) for line in shown] == [
        ("Linear", Decimal("10.00"), Decimal("15.50"), Decimal("5.50")),
        ("Markov removal effect", Decimal(0), Decimal("2.00"), Decimal("2.00")),
    ]


def test_every_model_has_a_name_for_people() -> None:
    assert list(IN_WORDS) == [model.name for model in MODELS]


def test_the_page_shows_the_table_only_where_there_is_one(tmp_path: Path) -> None:
    rows = [made_up.row(1)]
    with_models = made_up.summary(rows) | {"attribution": {"by_model": BY_MODEL}}
    ReportHtml().write(made_up.outcome(rows, summary=with_models), tmp_path / "with.html")
    ReportHtml().write(made_up.outcome(rows), tmp_path / "without.html")
    assert "Markov removal effect" in (tmp_path / "with.html").read_text(encoding="utf-8")
    assert "attribution-title" not in (tmp_path / "without.html").read_text(encoding="utf-8")
