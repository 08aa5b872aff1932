"""What each source and campaign is credited with by each model, on the paths as recorded and as restated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.attribution.channels import OTHER, grouped
from attribution_audit.attribution.credits import shared
from attribution_audit.attribution.joined import register_joined
from attribution_audit.attribution.listing import MODELS
from attribution_audit.attribution.model import Model
from attribution_audit.attribution.path import Path
from attribution_audit.attribution.paths import VIEWS, read_paths
from attribution_audit.engines import Engine
from attribution_audit.policy import Policy

MONEY = pa.decimal128(38, 2)
TABLE = "attribution"
COLUMNS = pa.schema(
    [
        *((name, pa.string()) for name in ("model", "source", "category", "campaign_id", "currency")),
        *((name, MONEY) for name in ("recorded_credit", "restated_credit")),
        *((name, pa.int64()) for name in ("recorded_deals", "restated_deals")),
    ]
)
Row = tuple[str, str, str, str | None, str | None]
"""Model, source, category, campaign, currency."""


@dataclass
class Credit:
    """What one row has in one view: an amount in the row's currency, and the won deals it has a share of."""

    amount: Decimal = Decimal("0.00")
    deals: int = 0


@dataclass(frozen=True)
class Attribution:
    """Credits by model, source, campaign and currency in both views, and what a reader must know of them."""

    credits: Mapping[str, Mapping[Row, Credit]]
    """View -> row -> credit."""
    half_life_days: int
    together: tuple[str, ...] = field(default=())
    """Sources too rare to be channels of their own for Markov and Shapley."""

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


def attribute(engine: Engine, findings: pa.Table, policy: Policy) -> Attribution:
    """Make the table `attribution`; restated sources and closed halves are known from `source_records`, `repeats`."""
    register_joined(engine, findings)
    made = attributed(read_paths(engine, policy), policy)
    engine.register(TABLE, made.table)
    return made


def attributed(paths: Mapping[str, Sequence[Path]], policy: Policy) -> Attribution:
    """The credits of all models that the policy asks for, on the paths of each view."""
    asked = policy.attribution
    models = [model for model in MODELS if asked.models is None or model.name in asked.models]
    everywhere = grouped([path for view in VIEWS for path in paths[view]])
    return Attribution(
        credits={view: _credits(paths[view], models, asked.half_life_days) for view in VIEWS},
        half_life_days=asked.half_life_days,
        together=tuple(sorted(source for source, channel in everywhere.items() if channel == OTHER)),
    )


def _credits(paths: Sequence[Path], models: Sequence[Model], half_life_days: int) -> dict[Row, Credit]:
    credits_: dict[Row, Credit] = {}
    for model in models:
        weigh = model.learn(paths, half_life_days)
        for path in paths:
            if path.is_won:
                _add(credits_, model.name, path, weigh(path))
    return credits_


def _add(credits_: dict[Row, Credit], model: str, path: Path, weights: Sequence[int]) -> None:
    counted = set()
    for touch, weight, part in zip(path.touches, weights, shared(path.amount, weights), strict=True):
        if weight:
            row = (model, touch.source, touch.category, touch.campaign_id, path.currency)
            credit = credits_.get(row)
            if credit is None:
                credit = credits_[row] = Credit()
            credit.amount += part
            credit.deals += row not in counted
            counted.add(row)


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
