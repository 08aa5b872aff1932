"""What holds up: innocent explanations, certainty, tier, stable id. Claims come in, findings go out."""

from attribution_audit.findings.bands import Band, band
from attribution_audit.findings.certainty import Profile
from attribution_audit.findings.chance_summary import chance_limits, chance_summary
from attribution_audit.findings.explanations import EXPLANATIONS
from attribution_audit.findings.finding import FINDING_SCHEMA, Finding
from attribution_audit.findings.sensitivity import sensitivity_summary, sweep
from attribution_audit.findings.verdicts import Decided
from attribution_audit.findings.weigh import Weighing, weigh

__all__ = [
    "EXPLANATIONS",
    "FINDING_SCHEMA",
    "Band",
    "Decided",
    "Finding",
    "Profile",
    "Weighing",
    "band",
    "chance_limits",
    "chance_summary",
    "sensitivity_summary",
    "sweep",
    "weigh",
]
