"""What a record is: the canonical tables that every reader fills and every later room reads."""

from attribution_audit.records.record import EARLIER_CAMPAIGNS, EARLIER_RECORDS, TABLES, TableSchema

__all__ = ["EARLIER_CAMPAIGNS", "EARLIER_RECORDS", "TABLES", "TableSchema"]
