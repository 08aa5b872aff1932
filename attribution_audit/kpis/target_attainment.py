"""How much of the target revenue was won?"""

from __future__ import annotations

from decimal import Decimal

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import WON_DEALS, Kpi
from attribution_audit.kpis.periods import ALL, kind_of, months_of
from attribution_audit.kpis.scope import Scope


def _attainment(scope: Scope) -> Estimate | str:
    told = scope.cells.outside
    periods = _periods(scope) if scope.period == ALL else (scope.period,)
    targets = [told.told("target", period) for period in periods]
    target = sum((one for one in targets if one is not None), Decimal(0))
    if None in targets or target <= 0:
        return "Target.csv tells no target revenue of the period"
    won = sum((_won(scope, period) for period in periods), Decimal(0))
    return Estimate(won / target, sum(scope.within(one).n("won_amount") for one in periods))


def _periods(scope: Scope) -> tuple[str, ...]:
    """Those with a target of which the export tells all: revenue before it, or to come, is not missed."""
    return tuple(one for one in scope.cells.outside.periods("target") if scope.cells.are_told(one))


def _won(scope: Scope, period: str) -> Decimal:
    """Won in a period; a year is not among the cells, its months are."""
    from_cells = [scope.within(one).total("won_amount") for one in _parts(period)]
    return sum(from_cells, Decimal(0))


def _parts(period: str) -> tuple[str, ...]:
    return months_of(period) if kind_of(period) == "year" else (period,)


TARGET_ATTAINMENT = Kpi(
    figure="target_attainment",
    unit="ratio",
    formula="won amount / target revenue; over all: of the periods that have a target, were over and are in the export",
    cohort=WON_DEALS,
    interval="none",
    value=_attainment,
    groups=("all",),
)
