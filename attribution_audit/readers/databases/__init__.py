"""An export that lies in a database: its tables are handed over one by one, as text in Parquet files."""

from attribution_audit.readers.databases.database import Database, StoredTable
from attribution_audit.readers.databases.opening import is_database, open_database

__all__ = ["Database", "StoredTable", "is_database", "open_database"]
