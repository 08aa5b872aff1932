"""Who was there first? All credit to the earliest touch (Google Analytics: first interaction)."""

from __future__ import annotations

from attribution_audit.attribution.model import by_rule, only

FIRST_TOUCH = by_rule("first_touch", "all to the earliest touch", lambda path: only(0, len(path.touches)))
