"""What the numbers should have been: sources, won amounts, ROI and commission, each with a range."""

from attribution_audit.restatement.restatement import Restatement, restate

__all__ = ["Restatement", "restate"]
