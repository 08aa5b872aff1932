"""What if every touch counts alike? Equal credit for all (Google Analytics: linear)."""

from __future__ import annotations

from attribution_audit.attribution.model import by_rule

LINEAR = by_rule("linear", "the same to every touch", lambda path: [1] * len(path.touches))
