"""The first three lines: history, linkage, checks. They say plainly what matters, and that all is well where it is."""

from __future__ import annotations

from collections.abc import Sequence

from attribution_audit.preflight.agreement import Agreement, Relation
from attribution_audit.preflight.checks import Checks, State
from attribution_audit.preflight.histories import Histories
from attribution_audit.preflight.linkage import Linkage, Reach
from attribution_audit.preflight.tracking import Tracked, Tracking
from attribution_audit.reports.figures import day, listed, number_of
from attribution_audit.reports.shares import percent

TOGETHER_DAYS = 45
"""Two histories that begin within so many days are told as one."""
HARDLY = 0.1
"""Share of opportunities that reach a lead, below which leads and opportunities can hardly be linked."""
MOST_GAPS = 2
"""Gaps that the third sentence names: the heaviest, and the next if it weighs at least half as much."""
ENOUGH = 0.5
"""Share of opportunities that reach a lead, and a contact, from which on linkage is called good."""
PLURALS = {"Lead": "leads", "Contact": "contacts", "Opportunity": "opportunities"}


def headline(histories: Histories, linkage: Linkage, checks: Checks, *, has_leads: bool) -> tuple[str, str, str]:
    """Three sentences, the most important first."""
    return history_line(histories), linkage_line(linkage, has_leads=has_leads), checks_line(checks)


def history_line(histories: Histories) -> str:
    """Whether changes of lead sources can be seen, and since when."""
    asked = [one for kind in ("Lead", "Opportunity") if (one := histories.of(kind, "LeadSource"))]
    fields = asked or [one for one in histories.fields if one.field == "LeadSource"]
    known = [one for one in fields if one.verdict.is_known]
    if not known:
        return _nothing_known(fields)
    if len(known) < len(fields) or any(one.silent for one in known) or not _alike(known):
        good = any(one.verdict is Tracking.THROUGHOUT and not one.silent for one in known)
        opening = "History of lead sources is partial" if good else "Short history of lead sources"
        return f"{opening}: {'; '.join(_apart(one) for one in fields)}."
    return _known(known)


def _nothing_known(fields: Sequence[Tracked]) -> str:
    verdicts = {one.verdict for one in fields}
    if verdicts == {Tracking.NO_ROW}:
        return (
            "No change of a lead source is on record: never changed, or never tracked; this export cannot tell which."
        )
    if verdicts == {Tracking.NO_VALUES}:
        return "History without values: no row says from what to what a lead source was changed, so none can be judged."
    if verdicts <= {Tracking.NOT_EXPORTED}:
        return "No history: this export holds no field history, so no change of a lead source can be seen or ruled out."
    return f"No usable history of lead sources: {'; '.join(_apart(one) for one in fields)}."


def _known(known: Sequence[Tracked]) -> str:
    where = listed(PLURALS[one.record_type] for one in known)
    span = max(one.months_spanned for one in known)
    if all(one.verdict is Tracking.THROUGHOUT for one in known):
        spanned = number_of(span, "month")
        return (
            f"History is good: changes of lead sources ({where}) are tracked over the {spanned} that the records span."
        )
    first_at = min(one.first_at for one in known if one.first_at)
    reach = f"{max(one.months_known for one in known)} of the {number_of(span, 'month')} that the records span"
    if any(one.verdict is Tracking.SINCE for one in known):
        since = f"only since about {day(first_at)}, {reach}"
        return f"Short history: changes of lead sources ({where}) are known {since}; earlier ones cannot be seen."
    first = f"the first change of a lead source ({where}) is of {day(first_at)}"
    return f"Late history: {first}, {reach}; earlier there were none, or they were not tracked."


def _alike(known: Sequence[Tracked]) -> bool:
    """Whether all reach back to the records' beginning, or none does and all begin at about one time."""
    throughout = [one.verdict is Tracking.THROUGHOUT for one in known]
    firsts = [one.first_at for one in known if one.first_at]
    return all(throughout) or (not any(throughout) and (max(firsts) - min(firsts)).days <= TOGETHER_DAYS)


APART = {
    Tracking.NOT_EXPORTED: "none in this export for {who}",
    Tracking.UNREADABLE: "no readable row for {who}",
    Tracking.NO_VALUES: "rows without values for {who}",
    Tracking.ONLY_EVENTS: "only event rows for {who}",
    Tracking.NO_ROW: "no row for {who} (never changed or never tracked, cannot be told)",
    Tracking.THROUGHOUT: "good for {who}",
    Tracking.SINCE: "for {who} only since about {first} ({known} of {span} months)",
    Tracking.FIRST_SEEN: "for {who} the first change is of {first} ({known} of {span} months)",
}
"""One record type's history, where they differ."""


def _apart(one: Tracked) -> str:
    words = APART[one.verdict].format(
        who=PLURALS[one.record_type], first=day(one.first_at), known=one.months_known, span=one.months_spanned
    )
    return f"{words}, none after {day(one.last_at)}" if one.silent else words


def linkage_line(linkage: Linkage, *, has_leads: bool) -> str:
    """Whether leads and opportunities can be linked, and whether linked sources go together."""
    reach = linkage.reach
    if not reach.opportunities:
        return "No opportunity to link: the export holds none that is not deleted."
    if not has_leads:
        contacts = percent(reach.with_contact, reach.opportunities)
        return f"No leads in this export: opportunities can be linked to contacts only ({contacts} of them have one)."
    if reach.with_lead < HARDLY * reach.opportunities:
        return (
            "Leads and opportunities can hardly be linked: by conversion or by person,"
            f" {reach.with_lead:,} of {reach.opportunities:,} opportunities reach a lead."
        )
    told = linkage.telling
    if told is not None and linkage.says_nothing:
        return f"{_unrelated(told)} ({_reach(reach)}.)"
    enough = min(reach.with_lead, reach.with_contact) >= ENOUGH * reach.opportunities
    return f"Linkage is {'good' if enough else 'partial'}: {_reach(reach)}; {_together(told)}."


def _reach(reach: Reach) -> str:
    return (
        f"{percent(reach.with_lead, reach.opportunities)} of {reach.opportunities:,} opportunities reach a lead,"
        f" {percent(reach.with_contact, reach.opportunities)} a contact"
    )


def _unrelated(told: Agreement) -> str:
    agree, chance = percent(told.agreeing, told.pairs), percent(told.by_chance, told.pairs)
    agreed = f"{agree} agree, {chance} would by chance; a difference between them says"
    if told.relation is Relation.HARDLY_RELATED:
        return f"Lead and opportunity sources hardly go together: {agreed} little."
    return f"Lead and opportunity sources are unrelated: {agreed} nothing."


def _together(told: Agreement | None) -> str:
    if told is None or told.relation is Relation.TOO_FEW:
        pairs = number_of(told.pairs if told else 0, "linked pair")
        return f"too few pairs to tell whether their sources go together ({pairs})"
    agree, chance = percent(told.agreeing, told.pairs), percent(told.by_chance, told.pairs)
    if told.relation is Relation.TOO_UNIFORM:
        return f"too uniform to tell whether sources go together ({agree} agree, {chance} would by chance)"
    what = "categories of their sources" if told.compares == "category" else "their sources"
    return f"{what} agree in {agree} of pairs, where chance gives {chance}"


def checks_line(checks: Checks) -> str:
    """How much can be judged, and the main gap."""
    total, runs, part = len(checks.checks), checks.count(State.RUNS), checks.count(State.IN_PART)
    if runs == total:
        return f"All {total} checks can run."
    cannot = total - runs - part
    counted = [f"{part} in part"] * (part > 0) + [f"{cannot} not at all"] * (cannot > 0)
    return f"{runs} of {total} checks can run in full, {listed(counted)}.{_main_gap(checks)}"


def _main_gap(checks: Checks) -> str:
    """What would help most, and what comes near it."""
    if not checks.to_do:
        return ""
    heaviest = checks.to_do[0].weight
    most = list(dict.fromkeys(one.remedy.gap for one in checks.to_do if 2 * one.weight >= heaviest))[:MOST_GAPS]
    return f" Main gap{'s' if len(most) > 1 else ''}: {'; '.join(most)}."
