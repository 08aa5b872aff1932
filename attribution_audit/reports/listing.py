"""The files of an audit, in the order in which they are put in place."""

from __future__ import annotations

from attribution_audit.reports.audit_xlsx import AuditXlsx
from attribution_audit.reports.engine_parquet import ENGINE_TABLES
from attribution_audit.reports.findings_csv import FindingsCsv
from attribution_audit.reports.findings_parquet import FindingsParquet
from attribution_audit.reports.pay_list_csv import PayListCsv
from attribution_audit.reports.pay_list_xlsx import PayListXlsx
from attribution_audit.reports.provenance_json import ProvenanceJson
from attribution_audit.reports.report import Report
from attribution_audit.reports.report_html import ReportHtml
from attribution_audit.reports.summary_json import SummaryJson
from attribution_audit.reports.table_csv import ENGINE_CSVS

REPORTS: tuple[Report, ...] = (
    FindingsParquet(),
    FindingsCsv(),
    *ENGINE_TABLES,
    *ENGINE_CSVS,
    PayListCsv("pay_list", "paylist.csv"),
    PayListCsv("pay_list_totals", "paylist_totals.csv"),
    PayListXlsx(),
    AuditXlsx(),
    ReportHtml(),
    ProvenanceJson(),
    SummaryJson(),  # last: a script that waits for it finds the rest
)
