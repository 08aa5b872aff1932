"""What holds up: innocent explanations, certainty, tier, stable id. Claims come in, findings go out."""

from attribution_audit.findings.bands import Band, band
from attribution_audit.findings.explanations import EXPLANATIONS
from attribution_audit.findings.finding import FINDING_SCHEMA, Finding
from attribution_audit.findings.weigh import Weighing, weigh

__all__ = ["EXPLANATIONS", "FINDING_SCHEMA", "Band", "Finding", "Weighing", "band", "weigh"]
