"""Text from a CRM made safe to look at: see `records/plain_text.py`, where the rooms before this one find it too."""

from attribution_audit.records.plain_text import LONGEST, UNSEEN, shown

__all__ = ["LONGEST", "UNSEEN", "shown"]
