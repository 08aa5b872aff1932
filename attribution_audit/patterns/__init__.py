"""Do findings lie with few, fairly told, and when did what happen? Statistics beside findings; they change none."""

from attribution_audit.patterns.patterns import Patterns, find_patterns

__all__ = ["Patterns", "find_patterns"]
