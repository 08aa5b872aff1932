"""What each source and campaign is credited with by each model, on the paths as recorded and as restated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.attribution.channels import OTHER, grouped
from attribution_audit.attribution.credits import shared
from attribution_audit.attribution.joined import register_joined
from attribution_audit.attribution.listing import MODELS
from attribution_audit.attribution.model import Model
from attribution_audit.attribution.path import Path, walks
from attribution_audit.attribution.paths import VIEWS, read_paths
from attribution_audit.engines import Engine
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
    """The credits of all models that the policy asks for, on the paths of each view."""
    asked = policy.attribution
    models = [model for model in MODELS if asked.models is None or model.name in asked.models]
    together = {source for view in VIEWS for source, channel in grouped(walks(paths[view])).items() if channel == OTHER}
    return Attribution(
        credits={view: _credits(paths[view], models, asked.half_life_days) for view in VIEWS},
        half_life_days=asked.half_life_days,
        together=tuple(sorted(together)),
    )


def _credits(paths: Sequence[Path], models: Sequence[Model], half_life_days: int) -> dict[Row, Credit]:
    won = [path for path in paths if path.is_won]
    alone = _credited((path, (1,)) for path in won if len(path.touches) == 1)
    longer = [path for path in won if len(path.touches) > 1]
    walked = walks(paths)
    found: dict[Row, Credit] = {}
    for model in models:
        weigh = model.learn(walked, half_life_days)
        of_model = _credited(((path, weigh(path)) for path in longer), alone)
        found |= {(model.name, *place): credit for place, credit in of_model.items()}
    return found


def _credited(
    weighed: Iterable[tuple[Path, Sequence[int]]], begun: Mapping[Place, Credit] | None = None
) -> dict[Place, Credit]:
    """The won deals shared out by their weights, on top of what was credited before."""
    found = {place: replace(credit) for place, credit in (begun or {}).items()}
    for path, weights in weighed:
        counted = set()
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
