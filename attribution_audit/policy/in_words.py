"""What a policy says, in a few short sentences."""

from __future__ import annotations

from collections.abc import Sequence

from attribution_audit.policy.load import LoadedPolicy
from attribution_audit.policy.plans import CommissionPlan
from attribution_audit.policy.policy import Policy, label_key


def standard_in_words(loaded: LoadedPolicy) -> tuple[str, ...]:
    """The defaults that an audit without a policy takes; nothing where a policy was given."""
    if not loaded.is_standard:
        return ()
    policy = loaded.policy
    values = sum(len({label_key(label) for label in labels}) for _, labels in policy.sources.by_category())
    return (
        f"No policy was given: {values} standard lead-source values of CRMs have a category; any other is unlisted.",
        "Stages and statuses mean what their standard names say, and a stage what the CRM's closed and won flags say.",
        f"Windows: {_windows(policy)}.",
        f"Stamps without a zone are read as {policy.timezone}.",
        "Whoever owns leads or opportunities counts as sales, for no list says who is in marketing or operations.",
        "Nothing about pay is computed, and nothing is at tier hold.",
    )


def summary_in_words(loaded: LoadedPolicy) -> tuple[str, ...]:
    """A line on each part of a policy: how many values, which plans, how many people."""
    policy = loaded.policy
    stages, people = policy.stages, policy.people
    sales = len(people.sales) or "no list, so whoever owns leads or opportunities"
    listed = ", ".join(f"{len(getattr(people, name))} {name}" for name in ("marketing", "operations", "integration"))
    return (
        f"currency: {policy.currency or 'none named'}; time zone: {policy.timezone}",
        "sources: " + _counted([(str(category), labels) for category, labels in policy.sources.by_category()]),
        "stages: " + _counted([(name, getattr(stages, name)) for name in ("no_opportunity", "lost", "won")]),
        "statuses: " + _counted([("disqualified", policy.statuses.disqualified)]),
        f"windows: {_windows(policy)}",
        f"people: {listed}; sales: {sales}",
        f"plans: {_plans(policy.commission) or 'none, so nothing about pay is computed'}",
    )


def _windows(policy: Policy) -> str:
    windows = policy.windows
    return (
        f"{windows.recreation_days} days from a close to a recreation, {windows.attribution_days} days from a response "
        f"to the opportunity, {windows.correction_minutes} minutes to correct a slip"
    )


def _counted(lists: Sequence[tuple[str, Sequence[str]]]) -> str:
    return ", ".join(f"{len({label_key(label) for label in labels})} {name}" for name, labels in lists)


def _plans(plans: Sequence[CommissionPlan]) -> str:
    return "; ".join(f"from {plan.starts_on}" + (f" to {plan.ends_on}" if plan.ends_on else "") for plan in plans)
