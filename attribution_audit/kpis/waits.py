"""The ways in which answers to leads are told: whoever has none yet is not left out."""

from __future__ import annotations

from collections.abc import Callable

from attribution_audit.kpis.estimate import Estimate, share, shifted, time_until
from attribution_audit.kpis.kpi import NO_ACTIVITY
from attribution_audit.kpis.scope import Scope

CLOCK_HOURS = ("answered", "unanswered")
WORKING_HOURS = ("working_answered", "working_unanswered")
"""Facts: hours until the first answer, and hours waited so far."""


def time_by_which(part: float, facts: tuple[str, str], too_few: str) -> Callable[[Scope], Estimate | str]:
    """The hours by which a part of the leads has an answer, by Kaplan and Meier; `too_few` where it is not reached."""

    def value_of(scope: Scope) -> Estimate | str:
        answered, unanswered = (scope.counts(fact) for fact in facts)
        if not (answered or unanswered):
            return NO_ACTIVITY
        return time_until(answered, unanswered, part) or too_few

    return value_of


def followed_up(over: float = 0.0) -> Callable[[Scope], Estimate | str]:
    """The share of leads with an answer so far, less a level that it is to pass."""

    def value_of(scope: Scope) -> Estimate | str:
        answered, unanswered = (scope.n(fact) for fact in CLOCK_HOURS)
        if not answered + unanswered:
            return NO_ACTIVITY
        return shifted(share(answered, answered + unanswered), -over)

    return value_of
