"""Is it the value with which such opportunities begin here, whoever makes them?

A picklist or record type fills in its default, which nobody typed.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS, Kind

DEFAULT_VALUE = Explanation(
    name="default_value",
    asks="Is it the value with which such opportunities begin here, whoever makes them?",
    kinds=(Kind.SOURCE_LOST_AT_CONVERSION, *RECREATIONS),
    needs=(),
)
