"""A story audited: its tables as frames, the policy that all stories share, and the findings by the story's names."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd

import attribution_audit as aa
from attribution_audit.readers.company import COMPANY
from attribution_audit.readers.salesforce import SALESFORCE
from attribution_audit.run import Audit

from .story import OBJECTS, PARTS, Story, checked, record_id

Tables = dict[str, list[dict[str, str]]]
HERE = Path(__file__).parent
POLICY = (HERE / "policy.toml").read_text(encoding="utf-8")
PLAN = (HERE / "plan.toml").read_text(encoding="utf-8")
LOGGED_SINCE = "2015-01-05 09:00:00"
LEVELS = (HERE / "levels.toml").read_text(encoding="utf-8")


def frames(story: Story, tables: Tables | None = None) -> dict[str, pd.DataFrame]:
    """The tables of a story as an export of data frames; a response belongs to the contact or lead with its mailbox."""
    tables = story.tables if tables is None else tables
    for row in tables["CampaignMember"]:
        if row["LeadId"].startswith("?"):
            found = responding(row, tables)
            row["LeadId"], row["ContactId"] = (found, "") if found.startswith("00Q") else ("", found)
    specs = [*SALESFORCE.objects, *COMPANY.objects]
    columns = {spec.name: [spec.names(column)[0] for column in spec.columns] for spec in specs}
    tables = tables | {"Task": [*tables["Task"], *logged(story)]}
    kept = {name: rows for name, rows in tables.items() if name not in story.without}
    return {
        name: pd.DataFrame(rows, dtype=str) if rows else pd.DataFrame(columns=columns[name], dtype=str)
        for name, rows in kept.items()
    }


def responding(member: dict[str, str], tables: Tables) -> str:
    """The id of whom a response belongs to: the lead with its mailbox that its form made within an hour, else the last
    that was there before, else the first made after it; the contact where there is no lead.
    """
    mail, entered = member["LeadId"][1:], member["CreatedDate"]
    hour_later = str(datetime.fromisoformat(entered) + timedelta(hours=1))
    leads = sorted((row["CreatedDate"], row["Id"]) for row in tables["Lead"] if row["Email"] == mail)
    for before in (hour_later, "9999"):
        made = [lead_id for made_at, lead_id in leads if made_at <= before]
        if made:
            return made[-1] if before == hour_later else made[0]
    return next(row["Id"] for row in tables["Contact"] if row["Email"] == mail)


def logged(story: Story) -> list[dict[str, str]]:
    """Sales enters its calls here: each rep's first one, years before and with nobody of the story.

    Stories with service levels are about what was entered since when, and tell all of it themselves.
    """
    if story.levels:
        return []
    reps = [row["Id"] for row in story.tables["User"] if story.names[row["Id"]][0] == "R"]
    stamps = {"ActivityDate": LOGGED_SINCE[:10], "CreatedDate": LOGGED_SINCE, "Subject": "Call", "IsDeleted": "0"}
    blank = {"WhoId": "", "WhatId": "", "AccountId": ""}
    return [
        {"Id": checked(f"00T{place:012d}"), "OwnerId": rep, "CreatedById": rep, **blank, **stamps}
        for place, rep in enumerate(reps, start=1)
    ]


def policy(story: Story, folder: Path) -> Path:
    """The shared policy with the story's people."""
    people = {part: [] for part in PARTS.values()}
    for row in story.tables["User"]:
        part = PARTS.get(story.names[row["Id"]][0])
        if part:
            people[part].append(row["Id"])
    lines = ["[people]", *(f"{part} = {ids!r}" for part, ids in people.items())]
    path = folder / "policy.toml"
    path.write_text(
        "\n".join([POLICY, *lines, PLAN if story.plan else "", LEVELS if story.levels else ""]), encoding="utf-8"
    )
    return path


def audited(story: Story, folder: Path) -> Audit:
    """The audit of a story; verdicts are on what an audit without them finds."""
    if any(row["FindingId"].startswith("?") for row in story.tables.get("Verdict", ())):
        _name_findings(story, folder)
    earlier = frames(story, story.earlier) if story.earlier is not None else None
    return aa.audit(frames(story), policy=policy(story, folder), earlier=earlier, threads=1)


def _name_findings(story: Story, folder: Path) -> None:
    """Put the ids of findings where the story's verdicts say `?kind record`; of no finding a made-up one."""
    verdicts = story.tables.pop("Verdict")
    with audited(story, folder) as audit:
        found = audit.outcome.findings.select(["kind", "record_id", "finding_id"]).to_pylist()
    ids = {f"?{row['kind']} {row['record_id']}": row["finding_id"] for row in found}
    story.tables["Verdict"] = [{**row, "FindingId": ids.get(row["FindingId"], "0" * 16)} for row in verdicts]


def named(story: Story, audit: Audit) -> set[tuple[str, str, str]]:
    """Findings as (tier, kind, the story's name of the record)."""
    names = {record_id(name): name for name in _record_names(story)}
    return {(row["tier"], row["kind"], names[row["record_id"]]) for row in audit.outcome.findings.to_pylist()}


def _record_names(story: Story) -> set[str]:
    letters = {obj: letter for letter, obj in OBJECTS.items()}
    return {letters[obj] + row["Id"][3:15].lstrip("0")[1:] for obj in letters for row in story.tables[obj]}
