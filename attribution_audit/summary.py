"""The summary of an audit: what `summary.json` holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.errors import did_you_mean
from attribution_audit.findings import (
    EXPLANATIONS,
    Band,
    Weighing,
    band,
    chance_limits,
    chance_summary,
    sensitivity_summary,
    sweep,
)
from attribution_audit.limits import follow_up_limits, own_file_limits, verdict_limits
from attribution_audit.policy import LoadedPolicy, standard_in_words
from attribution_audit.readers import Reading
from attribution_audit.restatement import Commission, Restatement
from attribution_audit.vocabulary import Tier

MOST_NAMED = 10
"""How many values of one sort a summary names, the most frequent first."""
HISTORIES = {
    "Lead": ("LeadHistory", ("source_blanked", "source_overwritten")),
    "Opportunity": ("OpportunityFieldHistory", ("source_blanked", "source_overwritten")),
}
"""Record type -> the file that holds its tracked changes, and the checks that hang on it."""


def summarise(  # noqa: PLR0913 - one part of the run each
    engine: Engine,
    as_of: datetime,
    loaded: LoadedPolicy,
    reading: Reading,
    weighing: Weighing,
    restatement: Restatement,
    commission: Commission,
    could_not_run: Sequence[tuple[str, str]],
) -> dict[str, Any]:
    """The contract's keys, how many claims each innocent explanation cleared, what chance gives, and what windows
    change.
    """
    limits = [
        *own_file_limits(reading),
        *could_not_run,
        *restatement.could_not_run,
        *commission.could_not_run,
        *_untracked(engine, reading),
        *_pay_limits(loaded),
    ]
    limits += [*_unchecked(reading), *chance_limits(weighing.chance)]
    limits += [("policy", note) for note in loaded.notes]
    limits += [("reading", note) for note in reading.notes]
    limits += follow_up_limits(engine, loaded)
    limits += verdict_limits(weighing.decided)
    limits += _unlisted(engine, loaded) + _unmatched_people(engine, loaded)
    if as_of < reading.as_of:
        newest = f"{reading.as_of:%Y-%m-%d %H:%M} UTC"
        limits.append(("as_of", f"the time given lies before the newest record of the export ({newest}): look again"))
    if reading.as_of_note:
        limits.append(("as_of", reading.as_of_note))
    return {
        "version": 1,
        "as_of": as_of.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "currency": restatement.currency,
        "policy": loaded.name,
        "defaults": list(standard_in_words(loaded)),
        "privacy": {"redacted": False, "names_shown": None, "forgotten": []},
        "findings": _counted(weighing.findings),
        "verdicts": weighing.decided.summary(),
        "cleared": dict(sorted(weighing.cleared.items())),
        "chance": chance_summary(weighing.chance),
        "sensitivity": sensitivity_summary(sweep(weighing.findings, weighing.spans)),
        "restatement": restatement.summary(),
        "commission": commission.summary(),
        "rows": {
            name: {
                "read": count.read,
                "used": count.used,
                "quarantined": count.quarantined,
                "reasons": dict(sorted(count.reasons.items())),
                "unreadable_values": dict(sorted(count.unreadable_values.items())),
            }
            for name, count in sorted(reading.rows.items())
        },
        "unread_files": list(reading.unread),
        "could_not_run": [{"check": check, "reason": reason} for check, reason in dict.fromkeys(limits)],
    }


def _counted(findings: pa.Table) -> dict[str, Any]:
    by_kind: dict[str, dict[str, int]] = {}
    by_tier = dict.fromkeys((str(tier) for tier in Tier), 0)
    for kind, tier in zip(findings["kind"].to_pylist(), findings["tier"].to_pylist(), strict=True):
        counts = by_kind.setdefault(kind, dict.fromkeys((str(one) for one in Tier), 0))
        counts[tier] += 1
        by_tier[tier] += 1
    bands = [band(certainty) for certainty in findings["certainty"].to_pylist()]
    by_band = {str(one): bands.count(one) for one in Band}
    return {"by_kind": dict(sorted(by_kind.items())), "by_tier": by_tier, "by_certainty": by_band}


def _untracked(engine: Engine, reading: Reading) -> list[tuple[str, str]]:
    """A history without any change of the lead source: never changed, or never tracked; nobody can tell which."""
    engine.table(Query.of("attribution_audit", "tracked_sources"))
    tracked = set(engine.arrow("tracked_sources")["record_type"].to_pylist())
    limits = []
    for record_type, (name, checks) in HISTORIES.items():
        unread = [count for file, count in reading.rows.items() if file.split(".")[0].lower() == name.lower()]
        if any(count.read > 0 and count.used == 0 for count in unread):
            reason = f"no row of {name}.csv could be read: see the quarantine; {record_type} records cannot be judged"
            limits += [(check, reason) for check in checks]
        elif name in reading.present and record_type not in tracked | reading.compared:
            unknown = "not tracked, or never changed"
            reason = f"{name}.csv holds no change of LeadSource: {unknown}; {record_type} records cannot be judged"
            limits += [(check, reason) for check in checks]
        values_missing = {"OldValue", "NewValue"} & set(reading.missing_columns.get(name, ()))
        if values_missing:
            reason = (
                f"{name}.csv has no {' and no '.join(sorted(values_missing))}: changes without values cannot be judged"
            )
            limits += [(check, reason) for check in checks]
    return limits


def _pay_limits(loaded: LoadedPolicy) -> list[tuple[str, str]]:
    if loaded.is_standard:
        return [("commission", "no policy was given: nothing about pay is computed, and nothing is at tier hold")]
    if not loaded.policy.commission:
        return [("commission", "the policy has no [[commission]] plan: who gains by a source is not known")]
    return []


def _unlisted(engine: Engine, loaded: LoadedPolicy) -> list[tuple[str, str]]:
    """Source values that no list of the policy names: from them no gain, no pay and no finding follows."""
    engine.table(Query.of("attribution_audit", "unlisted_sources"))
    known = [label for _, labels in loaded.policy.sources.by_category() for label in labels if label]
    limits = []
    unlisted = engine.arrow("unlisted_sources").to_pylist()
    unlisted.sort(key=lambda row: (-row["leads"] - row["opportunities"], row["source"]))
    for row in unlisted[:MOST_NAMED]:
        where = f"{row['leads']} leads, {row['opportunities']} opportunities"
        hint = did_you_mean(row["source"], known)
        reason = (
            f"no list of the policy names the lead source {row['source']!r} ({where}): nothing follows from it.{hint}"
        )
        limits.append(("sources", reason))
    return limits


def _unmatched_people(engine: Engine, loaded: LoadedPolicy) -> list[tuple[str, str]]:
    """People of the policy whom the export does not hold, so that their part is not known."""
    people = loaded.policy.people
    users = engine.arrow("user_ids").to_pylist()
    found = {str(user[name]) for user in users for name in ("email", "username") if user[name]}
    found |= {user["user_id"][:15] for user in users}
    named = [*people.marketing, *people.operations, *people.integration, *people.sales]
    lost = [name for name in named if (name.strip().lower() if "@" in name else name.strip()[:15]) not in found]
    return [
        ("people", f"no user of the export has the id or e-mail address {name!r}.{did_you_mean(name, found)}")
        for name in lost[:MOST_NAMED]
    ]


def _unchecked(reading: Reading) -> list[tuple[str, str]]:
    """Innocent explanations that this export cannot show."""
    limits = []
    for explanation in EXPLANATIONS:
        for need in explanation.needs:
            if not set(need.split("|")) & reading.present:
                files = " or ".join(f"{name}.csv" for name in need.split("|"))
                limits.append((explanation.name, f"{files} is missing: this innocent explanation could not be tried"))
    return limits
