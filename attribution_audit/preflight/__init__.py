"""Before anybody believes an audit: what is in the export, since when it was tracked, what can and cannot be judged."""

from attribution_audit.preflight.examine import examine
from attribution_audit.preflight.preflight import Preflight

__all__ = ["Preflight", "examine"]
