"""What looks like gaming and is not: one file a mechanism or a few that belong together, all listed here.

Some innocent mechanisms are daily life and live there: conversion into an existing contact, recycled leads, a
new response after a close or after sales had found the person, forms without a source, homonyms, changes of employer.
"""

from __future__ import annotations

from ..world import Mechanism
from .account_page_opportunity import ACCOUNT_PAGE_OPPORTUNITY
from .after_rejection import COLLEAGUE_PROSPECTED, PROSPECTED_ANEW
from .approved_change import APPROVED_CHANGE
from .bulk_relabel import BULK_RELABEL
from .converted_into_existing_deal import CONVERTED_INTO_EXISTING_DEAL
from .duplicate_cleanup import DUPLICATE_CLEANUP
from .late_fill import LATE_FILL
from .loader_blanks import LOADER_BLANKS
from .merges import CONTACT_MERGE, LEAD_MERGE
from .new_business import BUSY_ACCOUNT, NEW_BUSINESS, UPSELL
from .quick_correction import QUICK_CORRECTION
from .relabel_in_category import RELABEL_IN_CATEGORY
from .renewal import RENEWAL
from .sales_first import SALES_FIRST
from .stale_sweep import STALE_SWEEP
from .steward_edit import STEWARD_EDIT
from .territory_realignment import TERRITORY_REALIGNMENT
from .unpaid_edit import INTERN_TYPO, UNPAID_EDIT

INNOCENTS: tuple[Mechanism, ...] = (
    ACCOUNT_PAGE_OPPORTUNITY,
    APPROVED_CHANGE,
    BULK_RELABEL,
    BUSY_ACCOUNT,
    COLLEAGUE_PROSPECTED,
    CONTACT_MERGE,
    CONVERTED_INTO_EXISTING_DEAL,
    DUPLICATE_CLEANUP,
    INTERN_TYPO,
    LATE_FILL,
    LEAD_MERGE,
    LOADER_BLANKS,
    NEW_BUSINESS,
    PROSPECTED_ANEW,
    QUICK_CORRECTION,
    RELABEL_IN_CATEGORY,
    RENEWAL,
    SALES_FIRST,
    STALE_SWEEP,
    STEWARD_EDIT,
    TERRITORY_REALIGNMENT,
    UNPAID_EDIT,
    UPSELL,
)
