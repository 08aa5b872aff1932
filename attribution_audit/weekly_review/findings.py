"""Which findings are new, gone, or at another tier? By their ids, which stay the same from audit to audit."""

from __future__ import annotations

from collections import Counter

from attribution_audit.reports.figures import listed, number_of
from attribution_audit.reports.words import kind_in_words
from attribution_audit.vocabulary import Tier
from attribution_audit.weekly_review.section import Section, Table, impersonal
from attribution_audit.weekly_review.written_audit import WrittenAudit

DECISIONS = ("confirmed", "dismissed", "unsure")
MOST_NAMED = 50
"""New findings that are named where they are asked for."""
Tiers = dict[tuple[str, str], str]
"""Kind and id -> tier."""


def findings(now: WrittenAudit, before: WrittenAudit | None) -> Section:
    """Counts by kind: no record, no user, no amount."""
    tiers, earlier = _tiers(now), _tiers(before) if before else {}
    kinds = sorted({kind for kind, _ in (*tiers, *earlier)})
    rows = [_row(kind, tiers, earlier, compares=before is not None) for kind in kinds]
    columns = ("Kind", *(str(tier) for tier in Tier), *(("New", "Gone", "Other tier") if before else ()))
    table = Table("Findings by kind and tier; nobody is named", columns, rows)
    return Section("Findings", _headline(tiers, earlier, before), [table] if rows else [], _notes(now))


def new_findings(now: WrittenAudit, before: WrittenAudit | None) -> Section:
    """The new findings by id, for those who review them; records are named, users are not."""
    known = set(before.findings["finding_id"].to_pylist()) if before else set()
    rank = [str(tier) for tier in Tier].index
    fresh = [row for row in now.findings.to_pylist() if row["finding_id"] not in known and row["tier"] != Tier.NOTE]
    fresh.sort(key=lambda row: (rank(row["tier"]), row["kind"], row["finding_id"]))
    rows = [_named(row) for row in fresh[:MOST_NAMED]]
    more = [f"{number_of(len(fresh) - MOST_NAMED, 'further one')} in findings.csv."] if len(fresh) > MOST_NAMED else []
    columns = ("Finding", "Tier", "Kind", "Record")
    headline = f"{number_of(len(fresh), 'new finding')} at hold or for review."
    table = Table("attribution-audit explain shows one in full", columns, rows, frozenset(columns))
    return Section("New findings, for their reviewers", headline, [table] if rows else [], more)


def _named(row: dict[str, str]) -> tuple[str, ...]:
    record = f"{row['record_type']} {row['record_id']}"
    return (impersonal(row["finding_id"]), row["tier"], kind_in_words(row["kind"]), impersonal(record))


def _tiers(audit: WrittenAudit) -> Tiers:
    columns = (audit.findings[name].to_pylist() for name in ("kind", "finding_id", "tier"))
    return {(kind, finding_id): tier for kind, finding_id, tier in zip(*columns, strict=True)}


def _row(kind: str, tiers: Tiers, earlier: Tiers, *, compares: bool) -> tuple[str, ...]:
    counts = Counter(tier for (of, _), tier in tiers.items() if of == kind)
    numbers = [counts[str(tier)] for tier in Tier]
    if compares:
        own, old = ({key for key in found if key[0] == kind} for found in (tiers, earlier))
        numbers += [len(own - old), len(old - own), sum(tiers[key] != earlier[key] for key in own & old)]
    return (impersonal(kind_in_words(kind)), *(f"{number:,}" for number in numbers))


def _headline(tiers: Tiers, earlier: Tiers, before: WrittenAudit | None) -> str:
    counts = Counter(tiers.values())
    told = listed(f"{counts[str(tier)]:,} {tier}" for tier in Tier)
    if before is None:
        return f"{number_of(len(tiers), 'finding')}: {told}."
    new, gone = len(tiers.keys() - earlier.keys()), len(earlier.keys() - tiers.keys())
    moved = sum(earlier.get(finding_id, tier) != tier for finding_id, tier in tiers.items())
    return f"{number_of(new, 'new finding')}, {gone:,} gone, {moved:,} at another tier; {len(tiers):,} in all: {told}."


def _notes(now: WrittenAudit) -> list[str]:
    verdicts = now.summary.get("verdicts") or {}
    decided = [f"{verdicts[name]:,} {name}" for name in DECISIONS if verdicts.get(name)]
    return [f"Reviewers decided on: {listed(decided)}."] if decided else []
