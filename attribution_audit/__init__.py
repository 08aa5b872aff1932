"""Audit lead-source attribution: what was lost, by what evidence, and what the numbers should have been.

>>> import attribution_audit as aa
>>> audit = aa.audit("export/", policy="policy.toml")     # doctest: +SKIP
>>> audit.findings                                        # doctest: +SKIP

Names are loaded when they are first used, so that importing this package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from attribution_audit.version import VERSION

if TYPE_CHECKING:
    from attribution_audit.errors import AuditError
    from attribution_audit.matching import Matching, match
    from attribution_audit.policy import Policy, load_policy
    from attribution_audit.run import Audit, audit

__version__ = VERSION

_HOMES = {
    "Audit": "run",
    "audit": "run",
    "AuditError": "errors",
    "Matching": "matching",
    "match": "matching",
    "Policy": "policy",
    "load_policy": "policy",
}

__all__ = ["Audit", "AuditError", "Matching", "Policy", "__version__", "audit", "load_policy", "match"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
