"""A policy drafted from an export: what a program can propose, each with how often and why, for a person to decide."""

from __future__ import annotations

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.items import Table

from attribution_audit.drafting import texts
from attribution_audit.drafting.columns import original_sources
from attribution_audit.drafting.counts import Counts, count
from attribution_audit.drafting.layout import Undecided, add_currency, add_lists, add_people, add_windows, by_list
from attribution_audit.drafting.proposal import alike
from attribution_audit.drafting.sources import Known, propose_source
from attribution_audit.drafting.stages import propose_stages
from attribution_audit.drafting.statuses import propose_statuses
from attribution_audit.drafting.writing import remark, text
from attribution_audit.engines import Engine
from attribution_audit.policy import Policy, load_policy
from attribution_audit.readers import Reading


def draft(engine: Engine, reading: Reading, export: str, schema: str | None = None) -> str:
    """The text of a policy file, from an export that was read into the engine.

    `export` is the export's name as the draft tells it, `schema` the JSON Schema's file beside the draft where there
    is one.
    """
    counts, standard = count(engine), load_policy(None).policy
    document = tomlkit.document()
    _begin(document, reading, export, schema)
    _add_top(document, counts)
    _add_sources(document, counts, standard)
    _add_stages(document, counts, standard)
    _add_statuses(document, counts, standard)
    add_windows(document)
    add_people(document, counts.people)
    _end(document, reading)
    directive = f"#:schema ./{schema}\n" if schema else ""  # read by editors only without a blank behind the #
    return directive + tomlkit.dumps(document)


def _begin(document: TOMLDocument, reading: Reading, export: str, schema: str | None) -> None:
    as_of = f"{reading.as_of:%Y-%m-%d}"
    remark(document, *(line.format(export=export, as_of=as_of) for line in texts.BEGINNING))
    if not schema:
        remark(document, "", *texts.EDITORS)
    document.add(tomlkit.nl())


def _add_top(document: TOMLDocument, counts: Counts) -> None:
    document.add("version", 1)
    add_currency(document, counts.currencies)
    remark(document, *texts.ZONE)
    document.add("timezone", text("UTC"))
    document.add(tomlkit.nl())


def _add_sources(document: TOMLDocument, counts: Counts, standard: Policy) -> None:
    known = Known.of(standard.sources, counts.campaign_types)
    proposals = [propose_source(row, known) for row in counts.sources]
    lists = by_list(proposals, ("marketing", "sales", "partner", "unknown"))
    undecided = Undecided(texts.SOURCES_UNDECIDED, proposals, counts.more_sources)
    add_lists(document, "sources", texts.SOURCES, lists, undecided)


def _add_stages(document: TOMLDocument, counts: Counts, standard: Policy) -> None:
    proposals = [one for rows in alike(counts.stages) for one in propose_stages(rows, standard.stages)]
    lists = by_list(proposals, ("no_opportunity", "lost", "won"))
    add_lists(document, "stages", texts.STAGES, lists, Undecided(texts.STAGES_UNDECIDED, proposals))


def _add_statuses(document: TOMLDocument, counts: Counts, standard: Policy) -> None:
    proposals = [one for rows in alike(counts.statuses) for one in propose_statuses(rows, standard.statuses)]
    lists = by_list(proposals, ("disqualified",))
    add_lists(document, "statuses", texts.STATUSES, lists, Undecided(texts.STATUSES_UNDECIDED, proposals))


def _end(document: TOMLDocument, reading: Reading) -> None:
    owners = tomlkit.table()
    remark(owners, *texts.OWNERS)
    owners.add("patterns", False)
    _add_fields(owners, reading)
    remark(owners, "", *texts.FILES, "", *texts.FILES_LINES)
    remark(owners, "", *texts.KEY_FIGURES, "", *texts.KEY_FIGURES_LINES)
    remark(owners, "", *texts.SERVICE_LEVELS, "", *texts.SERVICE_LEVELS_LINES)
    remark(owners, "", *texts.COMMISSION, "", *texts.COMMISSION_LINES)
    remark(owners, "", *texts.CHANGES, "", *texts.CHANGES_LINES)
    document.add("owners", owners)


def _add_fields(table: Table, reading: Reading) -> None:
    """Columns that may keep the first source: one a record that can be followed, the others named behind it."""
    found: dict[str, list[str]] = {}
    for section, column, _ in original_sources(reading.objects, reading.headers):
        found.setdefault(section, []).append(column)
    if found:
        remark(table, "", *texts.FIELDS)
    for section, (first, *others) in found.items():
        also = f"  # or {', '.join(others)}" if others else ""
        remark(table, "", f"[fields.{section}]", f"original_source = {text(first).as_string()}{also}")
