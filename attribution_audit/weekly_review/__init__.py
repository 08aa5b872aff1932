"""The weekly review: one page on what changed since the last one, from what two audits wrote, without persons."""

from attribution_audit.weekly_review.review import Review, review
from attribution_audit.weekly_review.writing import file_names, write_review

__all__ = ["Review", "file_names", "review", "write_review"]
