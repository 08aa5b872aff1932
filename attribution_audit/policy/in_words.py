"""What a policy says, in a few short sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attribution_audit.policy.load import LoadedPolicy
from attribution_audit.policy.plans import CommissionPlan
from attribution_audit.policy.policy import Policy, label_key
from attribution_audit.vocabulary import Category

HIGH_RATE = Decimal("0.5")
"""Nobody pays more than half of a deal: above it, a rate is probably a slip such as 0.6 for 6%."""
RATED = ("sales", "marketing", "partner", "unknown")


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
        *(line for plan in policy.commission for line in _rates(plan)),
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


def _rates(plan: CommissionPlan) -> Iterator[str]:
    """The rates of one plan in percent, and what looks like a slip in them."""
    which, rates = f"plan from {plan.starts_on}", {name: Decimal(getattr(plan, name)) for name in RATED}
    yield f"{which}: {', '.join(f'{name} {_percent(rate)}' for name, rate in rates.items())}"
    yield from (f"{which}: {said}" for said in _terms(plan))
    if len(set(rates.values())) == 1:
        yield f"warning: {which}: all sources pay the same: nobody gains by a source, so nothing is held"
    for name, rate in rates.items():
        if rate > HIGH_RATE:
            yield f"warning: {which}: {name} pays {_percent(rate)} of the amount: 6% is written 0.06"


def _terms(plan: CommissionPlan) -> Iterator[str]:
    """Whom a plan pays, and what changes its rates."""
    if plan.owners or plan.teams:
        yield f"for {len(plan.owners)} owners and {len(plan.teams)} teams alone"
    for tier in plan.tiers:
        own = [f"{name} {_percent(tier.rate(Category(name), getattr(plan, name)))}" for name in RATED]
        yield f"above {tier.above:,f} within a {plan.period}: {', '.join(own)}"
    if plan.cap_per_deal is not None:
        yield f"at most {plan.cap_per_deal:,f} a deal"
    if plan.cap_per_period is not None:
        yield f"at most {plan.cap_per_period:,f} a {plan.period}"


def _percent(rate: Decimal) -> str:
    return f"{(rate * 100).normalize():f}%"
