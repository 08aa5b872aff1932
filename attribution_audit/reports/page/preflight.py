"""What the export can show, in words: the preflight of summary.json for the report, and for the terminal.

It reads the JSON (docs/preflight.md has its keys) and nothing else, so that an audit of an earlier version, or one
without a preflight, is shown as far as it goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from attribution_audit.reports.figures import count, day, listed, number_of
from attribution_audit.reports.plain_text import shown
from attribution_audit.reports.shares import percent
from attribution_audit.reports.words import check_in_words

MOST_TO_DO = 8
"""Things to do that are shown, the most helpful first; all stand in the JSON."""
MOST_LIFTED = 4
LONGEST_LABEL = 60
"""Characters of one text from the export: a lead source, a file's name, a reason."""
NUMBERS = {"roi": "ROI by source", "commission": "Commission"}
STATES = {"runs": "runs", "in_part": "in part", "cannot": "cannot run"}
REACH = {
    "with_lead": "a lead, by conversion or person",
    "with_conversion": "a lead that was converted into it",
    "with_lead_of_company": "a lead of its company",
    "with_contact": "a contact, by role or its own",
    "with_response": "a dated response of its people",
}
RELATIONS = {
    "related": "they go together",
    "hardly_related": "hardly more than chance",
    "unrelated": "unrelated: a difference says nothing",
    "too_uniform": "too uniform to tell",
    "too_few": "too few pairs to tell",
}
LINKED_BY = {"conversion": "conversion", "person": "same person"}
Part = Mapping[str, Any]


@dataclass(frozen=True)
class ObjectLine:
    """One object: rows used, rows left out, oldest and newest creation."""

    name: str
    used: int
    left_out: int
    oldest: str
    newest: str


@dataclass(frozen=True)
class TrackedLine:
    """One field: its changes, the share of records made before the first of them, what can be said."""

    field: str
    changes: int
    older: str
    says: str


@dataclass(frozen=True)
class ReachLine:
    """What opportunities reach, and how many of them."""

    reached: str
    opportunities: int
    share: str


@dataclass(frozen=True)
class AgreementLine:
    """How often sources of linked leads and opportunities agree, and how often they would by chance."""

    linked: str
    pairs: int
    agree: str
    by_chance: str
    says: str


@dataclass(frozen=True)
class CheckLine:
    """One kind of finding, and whether it can be judged."""

    name: str
    state: str
    why: str


@dataclass(frozen=True)
class ToDo:
    """One thing to switch on or to export: what is missing, what to do, what it lifts."""

    gap: str
    do: str
    lifts: str


@dataclass(frozen=True)
class Section:
    """All that is shown; each list may be empty."""

    headline: tuple[str, ...]
    taken: str
    objects: tuple[ObjectLine, ...]
    about_objects: tuple[str, ...]
    tracked: tuple[TrackedLine, ...]
    about_tracking: tuple[str, ...]
    blanks: tuple[tuple[str, str], ...]
    about_blanks: tuple[str, ...]
    reach: tuple[ReachLine, ...]
    agreements: tuple[AgreementLine, ...]
    findings: tuple[CheckLine, ...]
    about_checks: tuple[str, ...]
    to_do: tuple[ToDo, ...]
    more_to_do: int


def preflight(found: Part | None) -> Section | None:
    """The preflight in words; None where an audit has none."""
    if not found:
        return None
    contents, tracking, blanks = (found.get(part) or {} for part in ("contents", "tracking", "blanks"))
    linkage, checks, to_do = found.get("linkage") or {}, found.get("checks") or [], found.get("to_do") or []
    return Section(
        headline=tuple(found.get("headline") or ()),
        taken=f"{contents.get('crm', '')}, as of {day(contents.get('as_of'))}: {contents.get('as_of_found', '')}",
        objects=tuple(_object(one) for one in contents.get("objects") or ()),
        about_objects=tuple(_about_objects(contents)),
        tracked=tuple(_tracked(one) for one in tracking.get("fields") or ()),
        about_tracking=tuple(_about_tracking(tracking)),
        blanks=tuple(_blanks(blanks.get("fields") or ())),
        about_blanks=tuple(_about_blanks(blanks)),
        reach=tuple(_reach(linkage.get("reach") or {})),
        agreements=tuple(_agreement(one) for one in linkage.get("agreements") or ()),
        findings=tuple(_check(one) for one in checks if one.get("group") == "finding"),
        about_checks=tuple(_about_checks([one for one in checks if one.get("group") != "finding"])),
        to_do=tuple(_to_do(one) for one in to_do[:MOST_TO_DO]),
        more_to_do=max(0, len(to_do) - MOST_TO_DO),
    )


def _object(one: Part) -> ObjectLine:
    return ObjectLine(
        one["name"], one.get("used", 0), one.get("left_out", 0), day(one.get("oldest")), day(one.get("newest"))
    )


def _about_objects(contents: Part) -> Iterable[str]:
    objects = contents.get("objects") or ()
    for one in objects:
        if one.get("needed_columns"):
            yield f"{one['name']} has no {listed(one['needed_columns'])}, on which checks lean."
        for reason, number in one.get("reasons") or ():
            yield f"Left out of {one['name']}: {shown(reason, LONGEST_LABEL)} ({count(number)})."
    if contents.get("absent"):
        yield f"Not in the export: {', '.join(contents['absent'])}."
    if contents.get("unread"):
        yield f"Read by nobody: {', '.join(shown(name, LONGEST_LABEL) for name in contents['unread'])}."
    yield from contents.get("notes") or ()


def _tracked(one: Part) -> TrackedLine:
    older = percent(one.get("created_before", 0), one.get("records", 0)) if one.get("first_at") else "–"
    return TrackedLine(f"{one['record_type']} {one['field']}", one.get("changes", 0), older, one.get("says", ""))


def _about_tracking(tracking: Part) -> Iterable[str]:
    for one in tracking.get("cut_offs") or ():
        yield f"{one.get('says', '')}."
    unexplained = [
        f"{one['record_type']} {percent(one['edited_without_row'], one['edited'])} of {count(one['edited'])}"
        for one in tracking.get("unexplained") or ()
        if one.get("edited_without_row")
    ]
    if unexplained:
        why = "fields that are not tracked, or edits before tracking"
        yield f"Edited records without any history row ({why}): {', '.join(unexplained)}."


def _blanks(fields: Iterable[Part]) -> Iterable[tuple[str, str]]:
    """Each object's fields with blanks, and its lead source in any case."""
    by_object: dict[str, list[Part]] = {}
    for one in fields:
        by_object.setdefault(one["object"], []).append(one)
    for name, parts in by_object.items():
        told = [
            one for one in parts if one["blank"] or not one.get("is_exported", True) or one["field"] == "LeadSource"
        ]
        shares = [f"{one['field']} {_blank(one)}" for one in told]
        yield name, ", ".join(shares + ["all others 0%" if shares else "all 0%"] * (len(told) < len(parts)))


def _blank(one: Part) -> str:
    return percent(one["blank"], one["records"]) if one.get("is_exported", True) else "not exported"


def _about_blanks(blanks: Part) -> Iterable[str]:
    for one in blanks.get("turns") or ():
        yield f"{one.get('says', '')}."
    unlisted = blanks.get("unlisted") or {}
    if unlisted.get("values"):
        names = ", ".join(
            f"{shown(label, LONGEST_LABEL)!r} ({count(number)})" for label, number in unlisted.get("examples") or ()
        )
        values = number_of(unlisted["values"], "lead source")
        yield f"{values} that no list of the policy names, on {number_of(unlisted['records'], 'record')}: {names}."
    for one in blanks.get("unknown_users") or ():
        if one.get("unknown"):
            ids = number_of(one["ids"], "user")
            share = percent(one["unknown"], one["named"])
            yield f"{one['object']} {one['field']}: {ids} that no User row explains, on {share} of the records."
    for one in blanks.get("orphans") or ():
        if one.get("orphaned"):
            share = percent(one["orphaned"], one["named"])
            yield f"{one['object']} {one['reference']}: {share} point to a record that is not in the export."
    yield from _about_editors(blanks.get("editors") or ())


def _about_editors(editors: Iterable[Part]) -> Iterable[str]:
    counted = {one["part"]: one for one in editors}
    automatic = counted.get("integration")
    if automatic is not None:
        changes = sum(one["source_changes"] for one in counted.values())
        made = sum(one["leads_made"] for one in counted.values())
        yield (
            f"Integration users made {percent(automatic['source_changes'], changes)} of the changes of lead sources and"
            f" {percent(automatic['leads_made'], made)} of the leads."
        )


def _reach(reach: Part) -> Iterable[ReachLine]:
    whole = reach.get("opportunities") or 0
    return (ReachLine(words, reach[key], percent(reach[key], whole)) for key, words in REACH.items() if key in reach)


def _agreement(one: Part) -> AgreementLine:
    pairs, by, relation = one["pairs"], str(one["linked_by"]), str(one["relation"])
    return AgreementLine(
        f"{one['compares']}, by {LINKED_BY.get(by, by)}",
        pairs,
        percent(one["agreeing"], pairs),
        percent(one["by_chance"], pairs),
        RELATIONS.get(relation, relation),
    )


def _check(one: Part) -> CheckLine:
    state = str(one["state"])
    return CheckLine(_name(one["name"]), STATES.get(state, state), "; ".join(one.get("why") or ()))


def _about_checks(others: Iterable[Part]) -> Iterable[str]:
    by_state: dict[str, list[str]] = {}
    for one in others:
        by_state.setdefault(one["state"], []).append(_name(one["name"]))
    if runs := by_state.get("runs"):
        yield f"Of the innocent explanations and numbers {len(runs)} can be tried in full."
    for state, words in (("in_part", "In part"), ("cannot", "Not at all")):
        if state in by_state:
            yield f"{words}: {'; '.join(by_state[state])}."


def _to_do(one: Part) -> ToDo:
    lifts = [_name(check) for check in one.get("lifts") or ()]
    more = f" and {len(lifts) - MOST_LIFTED} more" if len(lifts) > MOST_LIFTED else ""
    gap = one.get("gap", "")
    return ToDo(gap[:1].upper() + gap[1:], one.get("do", ""), ", ".join(lifts[:MOST_LIFTED]) + more)


def _name(check: str) -> str:
    return NUMBERS.get(check) or check_in_words(check)
