"""What the numbers should have been: sources, won amounts, ROI and commission, each with a range."""

from attribution_audit.restatement.commission import Commission, commission
from attribution_audit.restatement.restatement import Restatement, restate

__all__ = ["Commission", "Restatement", "commission", "restate"]
