"""All that the template of report.html shows, put together from the outcome."""

from __future__ import annotations

from typing import Any

from attribution_audit.reports.codes import Codes, without_mailboxes
from attribution_audit.reports.page.attribution import modelled
from attribution_audit.reports.page.by_unit import by_unit
from attribution_audit.reports.page.chance import by_chance, verdict_in_words
from attribution_audit.reports.page.coverage import UNSEEN_AT_FIRST, in_part_and_in_full, limits
from attribution_audit.reports.page.finding_cards import MOST_FINDINGS, cards, not_checkable, people, with_events
from attribution_audit.reports.page.key_figures import key_figures
from attribution_audit.reports.page.over_time import over_time
from attribution_audit.reports.page.pay_list import (
    LINES_AT_FIRST,
    MOST_LINES,
    nothing_in_dispute,
    pay_lines,
    questioned_lines,
)
from attribution_audit.reports.page.preflight import preflight
from attribution_audit.reports.page.privacy import privacy
from attribution_audit.reports.page.restated import MOST_SOURCES, SOURCES_AT_FIRST, bars, lines, moved
from attribution_audit.reports.page.service_levels import levels
from attribution_audit.reports.page.stakes import MOST_PAYEES, PAYEES_AT_FIRST, stakes
from attribution_audit.reports.page.tally import tally
from attribution_audit.reports.page.verdict import verdict
from attribution_audit.reports.page.windows import sensitivity, windows
from attribution_audit.reports.report import Outcome


def page(outcome: Outcome, codes: Codes) -> dict[str, Any]:
    """The template's variables by name."""
    summary = outcome.summary
    restatement = summary.get("restatement") or {}
    categories, sources = lines(restatement.get("by_category")), lines(restatement.get("by_source"))
    counted = tally(outcome.findings)
    shown = with_events(cards(outcome.findings), outcome.engine.arrow("lineage"))
    payees = stakes((summary.get("commission") or {}).get("by_owner"), codes)
    paid = pay_lines((summary.get("commission") or {}).get("pay_list"))
    questioned = questioned_lines(outcome.engine.arrow("pay_list"))
    in_part, in_full = in_part_and_in_full(summary.get("rows") or {})
    return {
        "as_of": summary.get("as_of"),
        "privacy": privacy(summary.get("privacy")),
        "currency": summary.get("currency"),
        "tally": counted,
        "verdict": verdict(counted, categories, summary),
        "moved": moved(categories),
        "bars": bars(categories),
        "categories": categories,
        "sources": sources[:MOST_SOURCES],
        "sources_at_first": SOURCES_AT_FIRST,
        "sources_left_out": max(0, len(sources) - MOST_SOURCES),
        "payees": payees[:MOST_PAYEES],
        "payees_at_first": PAYEES_AT_FIRST,
        "pay_lines": paid,
        "nothing_in_dispute": nothing_in_dispute(paid),
        "questioned": questioned[:MOST_LINES],
        "questioned_at_first": LINES_AT_FIRST,
        "questioned_left_out": max(0, len(questioned) - MOST_LINES),
        "finding_ids": {card.row["finding_id"] for card in shown},
        "payees_left_out": max(0, len(payees) - MOST_PAYEES),
        "models": modelled(summary.get("attribution"), summary.get("currency")),
        "levels": levels(summary.get("service_levels")),
        "key_figures": key_figures(summary.get("kpis"), summary.get("currency")),
        "over_time": over_time(summary.get("timeline")),
        "by_unit": by_unit(summary.get("patterns"), codes),
        "cards": shown,
        "by_certainty": (summary.get("findings") or {}).get("by_certainty") or {},
        "left_out": max(0, outcome.findings.num_rows - MOST_FINDINGS),
        "kinds": sorted({card.row["kind"] for card in shown}),
        "people": people(shown, codes),
        "chance_verdict": verdict_in_words(summary.get("chance")),
        "by_chance": by_chance(summary.get("chance")),
        "sensitivity": sensitivity(summary.get("sensitivity")),
        "window_columns": [(f"{days} days", "number") for days in windows(summary.get("sensitivity"))],
        "could_not_run": summary.get("could_not_run") or [],
        "cleared": summary.get("cleared") or {},
        "unread_files": summary.get("unread_files") or [],
        "not_checkable": not_checkable(shown),
        "unseen_at_first": UNSEEN_AT_FIRST,
        "unchecked": limits(summary.get("could_not_run") or []),
        "rows": summary.get("rows") or {},
        "rows_in_part": in_part,
        "rows_in_full": in_full,
        "preflight": preflight(summary.get("preflight")),
        "defaults": summary.get("defaults") or [],
        "policy_name": outcome.policy_name,
        "policy_text": without_mailboxes(outcome.policy_text),
        "provenance": outcome.provenance,
    }
