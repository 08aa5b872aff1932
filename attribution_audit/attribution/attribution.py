"""What each source and campaign is credited with by each model, on the paths as recorded and as restated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.attribution.channels import OTHER, grouped
from attribution_audit.attribution.joined import register_joined
from attribution_audit.attribution.listing import MODELS
from attribution_audit.attribution.model import Weigh
from attribution_audit.attribution.path import Path, walks
from attribution_audit.attribution.paths import BOTH, VIEWS, read_paths
from attribution_audit.engines import Engine
from attribution_audit.pay import shared
from attribution_audit.policy import Policy

MONEY = pa.decimal128(38, 2)
TABLE = "attribution"
RESPONSES = {"CampaignMember", "Touchpoint"}
"""Objects that hold responses."""
NO_RESPONSES = ("attribution", "CampaignMember.csv is missing: paths hold no responses, only the sources of records")
COLUMNS = pa.schema(
    [
        *((name, pa.string()) for name in ("model", "source", "category", "campaign_id", "currency")),
        *((name, MONEY) for name in ("recorded_credit", "restated_credit")),
        *((name, pa.int64()) for name in ("recorded_deals", "restated_deals")),
    ]
)
Place = tuple[str, str, str | None, str | None]
"""Source, category, campaign, currency."""
Row = tuple[str, str, str, str | None, str | None]
"""Model, and place."""


@dataclass
class Credit:
    """What one row has in one view: hundredths of the row's currency, and the won deals it has a share of."""

    cents: int = 0
    deals: int = 0

    @property
    def amount(self) -> Decimal:
        """The credit in the row's currency."""
        return Decimal(self.cents).scaleb(-2)


@dataclass(frozen=True)
class Won:
    """The paths of won deals, by how often they need to be shared out."""

    alone: Mapping[Place, Credit]
    """What deals of one touch give it, whatever the model; those that are the same in both views."""
    longer: Sequence[Path]
    """The others that are the same in both views."""
    by_view: Mapping[str, Sequence[Path]]
    """View -> those that it alone has."""


@dataclass(frozen=True)
class Attribution:
    """Credits by model, source, campaign and currency in both views, and what a reader must know of them."""

    credits: Mapping[str, Mapping[Row, Credit]]
    """View -> row -> credit."""
    half_life_days: int
    together: tuple[str, ...] = ()
    """Sources too rare to be channels of their own for Markov and Shapley."""
    could_not_run: tuple[tuple[str, str], ...] = ()
    """What these credits lack, with the reason."""

    @property
    def table(self) -> pa.Table:
        """The columns of `attribution.parquet`, in their order."""
        rows = sorted({row for view in VIEWS for row in self.credits[view]}, key=_nulls_last)
        return pa.Table.from_pylist([self._shown(row) for row in rows], COLUMNS)

    def _shown(self, row: Row) -> dict[str, Any]:
        shown: dict[str, Any] = dict(zip(COLUMNS.names, row, strict=False))
        for view in VIEWS:
            credit = self.credits[view].get(row, Credit())
            shown |= {f"{view}_credit": credit.amount, f"{view}_deals": credit.deals}
        return shown

    def summary(self) -> dict[str, Any]:
        """The part of the summary: model -> category -> view -> currency -> credit as text."""
        models: dict[str, Any] = {}
        for view in VIEWS:
            for (model, _, category, _, currency), credit in self.credits[view].items():
                views = models.setdefault(model, {}).setdefault(category, {name: {} for name in VIEWS})
                amounts = views[view]
                amounts[currency or ""] = amounts.get(currency or "", Decimal(0)) + credit.amount
        return {
            "half_life_days": self.half_life_days,
            "one_channel_together": list(self.together),
            "by_model": {model: _by_category(models[model]) for model in models},
        }


def attribute(engine: Engine, findings: pa.Table, policy: Policy, present: Collection[str]) -> Attribution:
    """Make the table `attribution`; restated sources and closed halves are known from `source_records`, `repeats`.

    `present` are the objects that the export holds.
    """
    register_joined(engine, findings)
    made = attributed(read_paths(engine, policy), policy)
    engine.register(TABLE, made.table)
    return made if RESPONSES & set(present) else replace(made, could_not_run=(NO_RESPONSES,))


def attributed(paths: Mapping[str, Sequence[Path]], policy: Policy) -> Attribution:
    """The credits of all models that the policy asks for. `paths` are those of BOTH views, and those of one alone."""
    asked = policy.attribution
    same = walks(paths.get(BOTH, ()))
    walked = {view: same + walks(paths.get(view, ())) for view in VIEWS}
    together = {source for view in VIEWS for source, channel in grouped(walked[view]).items() if channel == OTHER}
    found: dict[str, dict[Row, Credit]] = {view: {} for view in VIEWS}
    won = _won(paths)
    for model in MODELS:
        if asked.models is None or model.name in asked.models:
            weighs = {view: model.learn(walked[view], asked.half_life_days) for view in VIEWS}
            for view, of_model in _credits(won, weighs, looks_at_all=model.looks_at_all).items():
                found[view] |= {(model.name, *place): credit for place, credit in of_model.items()}
    return Attribution(found, asked.half_life_days, tuple(sorted(together)))


def _won(paths: Mapping[str, Sequence[Path]]) -> Won:
    won = {view: [path for path in of_view if path.is_won] for view, of_view in paths.items()}
    same = won.get(BOTH, [])
    return Won(
        alone=_credited([path for path in same if len(path.touches) == 1], lambda _: (1,)),
        longer=[path for path in same if len(path.touches) > 1],
        by_view={view: won.get(view, []) for view in VIEWS},
    )


def _credits(won: Won, weighs: Mapping[str, Weigh], *, looks_at_all: bool) -> dict[str, dict[Place, Credit]]:
    """View -> place -> credit. Where a rule alone decides, what is the same in both views is shared out once."""
    if looks_at_all:
        begun = {view: _credited(won.longer, weighs[view], won.alone) for view in VIEWS}
    else:
        begun = dict.fromkeys(VIEWS, _credited(won.longer, weighs[VIEWS[0]], won.alone))
    return {view: _credited(won.by_view[view], weighs[view], begun[view]) for view in VIEWS}


def _credited(paths: Iterable[Path], weigh: Weigh, begun: Mapping[Place, Credit] | None = None) -> dict[Place, Credit]:
    """Won deals shared out by their weights, on top of what was credited before."""
    found = {place: replace(credit) for place, credit in (begun or {}).items()}
    for path in paths:
        weights, counted = weigh(path), set()
        for touch, weight, part in zip(path.touches, weights, shared(path.cents, weights), strict=True):
            if weight:
                place = (touch.source, touch.category, touch.campaign_id, path.currency)
                credit = found.get(place) or found.setdefault(place, Credit())
                credit.cents += part
                credit.deals += place not in counted
                counted.add(place)
    return found


def _by_category(categories: Mapping[str, Mapping[str, Mapping[str, Decimal]]]) -> dict[str, Any]:
    return {
        category: {
            view: {currency: str(amount) for currency, amount in sorted(amounts.items())}
            for view, amounts in views.items()
        }
        for category, views in sorted(categories.items())
    }


def _nulls_last(row: Row) -> tuple[Any, ...]:
    place = [model.name for model in MODELS].index(row[0])
    return place, row[1], row[2], row[3] is None, row[3] or "", row[4] is None, row[4] or ""
