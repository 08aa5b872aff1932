"""Who was there last? All credit to the latest touch before the opportunity (Google Analytics: last interaction)."""

from __future__ import annotations

from attribution_audit.attribution.model import by_rule, only

LAST_TOUCH = by_rule(
    "last_touch", "all to the latest touch", lambda path: only(len(path.touches) - 1, len(path.touches))
)
