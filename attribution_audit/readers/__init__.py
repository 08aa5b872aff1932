"""A CRM's export becomes canonical tables: one file a CRM, and what is left out has its reason."""

from attribution_audit.readers.intake import read
from attribution_audit.readers.reading import Reading, RowCount

__all__ = ["Reading", "RowCount", "read"]
