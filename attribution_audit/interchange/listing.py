"""The formats of the lineage."""

from __future__ import annotations

from attribution_audit.interchange.graphml import GRAPHML
from attribution_audit.interchange.lineage_format import LineageFormat
from attribution_audit.interchange.ocel import OCEL
from attribution_audit.interchange.prov_json import PROV_JSON

FORMATS: tuple[LineageFormat, ...] = (GRAPHML, PROV_JSON, OCEL)
