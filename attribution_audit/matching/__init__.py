"""Who is who: records resolved to persons and companies, each link with its reason."""

from attribution_audit.matching.matching import Matching, match
from attribution_audit.matching.resolve import resolve as resolve

__all__ = ["Matching", "match", "resolve"]
