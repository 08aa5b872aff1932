"""What a reader gets: the files of an audit, put in place whole or not at all."""

from attribution_audit.reports.engine_parquet import ENGINE_TABLES
from attribution_audit.reports.listing import REPORTS
from attribution_audit.reports.reading import NotAnAudit, read_finding
from attribution_audit.reports.report import Outcome, Report
from attribution_audit.reports.writing import check_folder, write_all

__all__ = ["ENGINE_TABLES", "REPORTS", "NotAnAudit", "Outcome", "Report", "check_folder", "read_finding", "write_all"]
