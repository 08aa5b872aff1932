"""Which figures changed? Whatever kpis.parquet holds on the whole company: as recorded and as restated.

One line a figure: over everything where it has such a row, else in its latest period; for all where it has that group,
else by category of source. Groups beyond those (sources, channels, teams) stand in kpis.parquet: one page has no room
for them, and a small group can be a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from attribution_audit.reports.figures import NOT_KNOWN, as_decimal, count, decimals, money, number_of
from attribution_audit.vocabulary import Category
from attribution_audit.weekly_review.section import Section, impersonal, table
from attribution_audit.weekly_review.written_audit import WrittenAudit

WHOLE = "all"
VIEWS = ("recorded", "restated")
MOST = 40
"""Lines: one page."""
Row = Mapping[str, Any]
Key = tuple[str, str, str]


def key_figures(now: WrittenAudit, before: WrittenAudit | None) -> Section:
    """The figures of the company, each beside what it was; those that changed first."""
    rows = _chosen(now.figures.to_pylist())
    earlier = {_key(row): row for row in before.figures.to_pylist()} if before else {}
    currency = now.summary.get("currency")
    if before:
        rows.sort(key=lambda row: not _differs(row, earlier.get(_key(row))))
    lines = [_line(row, earlier.get(_key(row)), currency, compares=before is not None) for row in rows[:MOST]]
    changed = sum(_differs(row, earlier.get(_key(row))) for row in rows)
    computed = sum(row["restated"] is not None for row in rows)
    headline = f"{number_of(computed, 'figure')} of {len(rows):,} could be computed"
    headline += f", {changed:,} changed since." if before else "."
    columns = (
        "Figure",
        "Recorded",
        "Restated",
        *(("Recorded before", "Restated before") if before else ()),
        "n",
        "Why not",
    )
    left_out = [f"{number_of(len(rows) - MOST, 'further figure')} in kpis.parquet."] if len(rows) > MOST else []
    made = table("The whole company, as recorded and as restated", columns, lines, ["Why not"])
    return Section("Key figures", headline, [made] if lines else [], left_out)


def _chosen(rows: Iterable[Row]) -> list[Row]:
    by_figure: dict[str, list[Row]] = {}
    for row in rows:
        by_figure.setdefault(row["figure"], []).append(row)
    return [row for figure in sorted(by_figure) for row in _of_one(by_figure[figure])]


def _of_one(rows: list[Row]) -> list[Row]:
    groups = [WHOLE] if any(row["group"] == WHOLE for row in rows) else [str(category) for category in Category]
    own = [row for row in rows if row["group"] in groups]
    period = max((row["period"] or "" for row in own), key=lambda name: (name == WHOLE, name), default="")
    kept = [row for row in own if (row["period"] or "") == period]
    return sorted(kept, key=lambda row: groups.index(row["group"]))


def _line(row: Row, earlier: Row | None, currency: str | None, *, compares: bool) -> tuple[str, ...]:
    then = tuple(_value(earlier, view, currency) if earlier else NOT_KNOWN for view in VIEWS) if compares else ()
    why = impersonal(row["reason"] or "") if row["restated"] is None or row["recorded"] is None else ""
    return (_name(row), *(_value(row, view, currency) for view in VIEWS), *then, count(row["n"]), why)


def _name(row: Row) -> str:
    """The figure, its group and its period where these are not everything."""
    words = str(row["figure"]).replace("_", " ")
    parts = [row["group"] if row["group"] != WHOLE else "", row["period"] if row["period"] != WHOLE else ""]
    told = [str(part) for part in parts if part]
    return impersonal((words[:1].upper() + words[1:]) + (f" ({', '.join(told)})" if told else ""))


def _value(row: Row, column: str, currency: str | None) -> str:
    number: Decimal | None = as_decimal(row[column])
    if number is None:
        return NOT_KNOWN
    unit = row["unit"] or ""
    if unit == "ratio":
        return f"{number * 100:,.1f}%"
    if unit == "currency":
        return money(number, currency)
    if unit == "count":
        return count(number)
    return f"{decimals(number)} {unit.replace('_', ' ')}".strip()


def _differs(row: Row, earlier: Row | None) -> bool:
    return earlier is None or any(row[column] != earlier[column] for column in VIEWS)


def _key(row: Row) -> Key:
    return str(row["figure"]), str(row["period"]), str(row["group"])
