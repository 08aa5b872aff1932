"""The table of explanations in the docs says of which kinds each is tried, and what it needs, as the code does."""

from __future__ import annotations

import re
from pathlib import Path

from attribution_audit.findings import EXPLANATIONS
from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import FAMILIES, Family, Kind

DOCS = Path(__file__).parents[2] / "docs" / "findings.md"
WORDS = {
    Kind.SOURCE_BLANKED: "blanked",
    Kind.SOURCE_OVERWRITTEN: "overwritten",
    Kind.SOURCE_LOST_AT_CONVERSION: "lost at conversion",
    Kind.SOURCE_CONTRADICTED: "contradicted",
    Kind.CAMPAIGN_UNLINKED: "unlinked",
    Kind.DELETED_AND_RECREATED: "deleted",
    Kind.PARALLEL_OPPORTUNITY: "parallel",
    Kind.OPPORTUNITY_RECREATED: "recreated",
    Kind.CONVERSION_BYPASSED: "bypassed",
    Kind.LEAD_RECREATED: "lead recreated",
    Kind.SOURCE_CLAIMED: "claimed",
    Kind.TOUCHPOINT_BACKDATED: "backdated",
    Kind.NEVER_FOLLOWED_UP: "never",
    Kind.LATE_FOLLOW_UP: "late",
    Kind.OWNERSHIP_PING_PONG: "ping-pong",
}
"""In the order of the table of kinds."""
FAMILY_WORDS = {
    Family.LOST_SOURCE: "lost sources",
    Family.RECREATION: "recreations",
    Family.CLAIMED_SOURCE: "claimed sources",
    Family.HANDOFF_FAULT: "hand-off faults",
}
"""A family stands for its kinds where all of them are meant."""


def _kinds(explanation: Explanation) -> str:
    words = []
    for family, word in FAMILY_WORDS.items():
        meant = [kind for kind in WORDS if FAMILIES[kind] is family and kind in explanation.kinds]
        whole = len(meant) == sum(1 for kind in Kind if FAMILIES[kind] is family)
        words += [word] if whole else [WORDS[kind] for kind in meant]
    return ", ".join(words)


def _needs(explanation: Explanation) -> str:
    return ", ".join(" or ".join(f"`{name}`" for name in need.split("|")) for need in explanation.needs)


def test_each_kind_and_each_family_has_its_word() -> None:
    assert set(WORDS) == set(Kind)
    assert set(FAMILY_WORDS) == set(Family)


def test_the_table_says_what_the_code_says() -> None:
    section = DOCS.read_text(encoding="utf-8").partition("\n## Innocent explanations\n")[2].partition("\n#")[0]
    rows = [re.split(r" *\| *", line)[1:-1] for line in section.splitlines() if line.startswith("| `")]
    told = [(name.strip("`"), kinds, needs) for name, _, kinds, needs in rows]
    assert sorted(told) == sorted((one.name, _kinds(one), _needs(one)) for one in EXPLANATIONS)
