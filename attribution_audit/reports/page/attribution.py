"""Marketing's part of what was won by each attribution model, recorded against restated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from attribution_audit.reports.figures import as_decimal

IN_WORDS = {
    "first_touch": "First touch",
    "last_touch": "Last touch",
    "lead_creation": "Lead creation",
    "linear": "Linear",
    "u_shaped": "U-shaped",
    "w_shaped": "W-shaped",
    "time_decay": "Time decay",
    "markov": "Markov removal effect",
    "shapley": "Shapley value",
}
"""Models by the names that people know them under."""


@dataclass(frozen=True)
class Modelled:
    """One model: marketing's credit in one currency."""

    name: str
    recorded: Decimal
    restated: Decimal

    @property
    def change(self) -> Decimal:
        """Restated less recorded."""
        return self.restated - self.recorded


def modelled(attribution: Mapping[str, Any] | None, currency: str | None) -> list[Modelled]:
    """One line a model, for won deals in the audit's currency alone; nothing where there are none."""
    made = []
    for model, categories in ((attribution or {}).get("by_model") or {}).items():
        views = categories.get("marketing") or {}
        recorded, restated = (
            as_decimal((views.get(view) or {}).get(currency or "")) for view in ("recorded", "restated")
        )
        if recorded is not None or restated is not None:
            made.append(Modelled(IN_WORDS.get(model, model), recorded or Decimal(0), restated or Decimal(0)))
    return made
