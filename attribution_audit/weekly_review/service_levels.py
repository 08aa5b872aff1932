"""Which service levels were met, and in which week? The whole company's, from the summary."""

from __future__ import annotations

from attribution_audit.reports.page.service_levels import Level, levels
from attribution_audit.weekly_review.section import Section, impersonal, table
from attribution_audit.weekly_review.written_audit import WrittenAudit

NOTHING_AGREED = (
    "The policy names no service level by the week: [service_levels] in the policy is where they are agreed."
)


def service_levels(now: WrittenAudit, before: WrittenAudit | None) -> Section:
    """One line a level; the last review's week beside this one's."""
    told = levels(now.summary.get("service_levels"))
    earlier = {level.name: level for level in levels(before.summary.get("service_levels"))} if before else {}
    rows = [_row(level, earlier.get(level.name), compares=before is not None) for level in told]
    columns = ("Service level", "Agreed", "Week", "Attained", *(("Before",) if before else ()), "State", "Weeks met")
    made = table("The whole company", (*columns, "Why it is open"), rows, ["Why it is open"])
    return Section("Service levels", _headline(told) if told else NOTHING_AGREED, [made] if rows else [])


def _row(level: Level, earlier: Level | None, *, compares: bool) -> tuple[str, ...]:
    then = (f"{earlier.attained} ({earlier.week})" if earlier and earlier.attained != "–" else "–",) if compares else ()
    told = (level.name, level.agreed, level.week, level.attained, *then, level.state, level.met_weeks, level.why)
    return tuple(impersonal(text) for text in told)


def _headline(told: list[Level]) -> str:
    judged = [level for level in told if level.state in ("met", "missed")]
    still = sum(level.state == "open" for level in told)
    met = f"{sum(level.state == 'met' for level in judged)} of {len(judged)} service levels were met"
    return f"{met} in their last week that can be judged" + (f"; {still} cannot be judged." if still else ".")
