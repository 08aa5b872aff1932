"""A CRM's export becomes canonical tables: one file a CRM, and what is left out has its reason."""

from attribution_audit.readers.intake import compare_with_nothing, keep_as_earlier, read
from attribution_audit.readers.reading import Reading, RowCount
from attribution_audit.readers.snapshots import compared

__all__ = ["Reading", "RowCount", "compare_with_nothing", "compared", "keep_as_earlier", "read"]
