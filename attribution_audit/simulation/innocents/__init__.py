"""What looks like gaming and is not: one file a mechanism or a few that belong together, all listed here.

Some innocent mechanisms are daily life and live there: conversion into an existing contact, recycled leads, a
new response after a close or after sales had found the person, a response long before sales did, campaigns that
follow the latest sending or answer, forms without a source, homonyms, changes of employer. What an export itself does
to sources (hidden fields, values lost on the way) is in `exporting.py`.
"""

from __future__ import annotations

from ..world import Mechanism
from .account_merge import ACCOUNT_MERGE
from .account_page_opportunity import ACCOUNT_PAGE_OPPORTUNITY
from .after_rejection import COLLEAGUE_PROSPECTED, PROSPECTED_ANEW
from .approved_change import APPROVED_CHANGE
from .auto_conversion import AUTO_CONVERTED
from .bulk_relabel import BULK_RELABEL
from .conversion_defaults import ACCOUNT_SOURCE_INHERITED, DEFAULT_SOURCE, OVERWRITE_LEAD_SOURCE
from .converted_into_existing_deal import CONVERTED_INTO_EXISTING_DEAL
from .corrected_to_marketing import CORRECTED_TO_MARKETING
from .deals_that_return import NO_SHOW, REFORECAST, REOPENED
from .deletions import DELETED_DUPLICATE, DELETED_TEST, ERASED_PERSON
from .duplicate_cleanup import DUPLICATE_CLEANUP
from .entered_twice import ENTERED_TWICE
from .first_outreach import COLLEAGUE_ANSWERED, DISQUALIFIED_UNREAD, LOGGED_LATE, NURTURE_CLOCK, OUT_OF_OFFICE
from .forced_rechoice import FORCED_RECHOICE
from .late_fill import LATE_FILL
from .late_list import LATE_LIST
from .leaver import LEAVER
from .loader_blanks import LOADER_BLANKS
from .members_removed import MEMBER_OPTED_OUT, STATUS_CORRECTED, WRONG_UPLOAD
from .merges import CONTACT_MERGE, LEAD_MERGE
from .migration import MIGRATION
from .new_business import BUSY_ACCOUNT, NEW_BUSINESS, UPSELL
from .owner_changes import LEAVE_COVER, ROUND_ROBIN
from .partner_registration import PARTNER_REGISTERED
from .picklist_values import PICKLIST_RENAMED, PICKLIST_REPLACED
from .quick_correction import QUICK_CORRECTION
from .relabel_in_category import RELABEL_IN_CATEGORY
from .renewal import RENEWAL
from .sales_first import SALES_FIRST
from .second_deals import CHILD_DEAL, SECOND_PRODUCT, SPLIT_BY_PRODUCT, TWO_REPS
from .stage_demand import STAGE_DEMANDS_SOURCE
from .stale_sweep import STALE_SWEEP
from .steward_edit import STEWARD_EDIT
from .sync_writes import SYNC_FLIP_FLOP, SYNC_OVERWRITES
from .territory_realignment import TERRITORY_REALIGNMENT
from .unpaid_edit import INTERN_TYPO, UNPAID_EDIT

INNOCENTS: tuple[Mechanism, ...] = (
    ACCOUNT_MERGE,
    ACCOUNT_PAGE_OPPORTUNITY,
    ACCOUNT_SOURCE_INHERITED,
    APPROVED_CHANGE,
    AUTO_CONVERTED,
    BULK_RELABEL,
    BUSY_ACCOUNT,
    CHILD_DEAL,
    COLLEAGUE_ANSWERED,
    COLLEAGUE_PROSPECTED,
    CONTACT_MERGE,
    CONVERTED_INTO_EXISTING_DEAL,
    CORRECTED_TO_MARKETING,
    DEFAULT_SOURCE,
    DELETED_DUPLICATE,
    DELETED_TEST,
    DISQUALIFIED_UNREAD,
    DUPLICATE_CLEANUP,
    ENTERED_TWICE,
    ERASED_PERSON,
    FORCED_RECHOICE,
    INTERN_TYPO,
    LATE_FILL,
    LATE_LIST,
    LEAD_MERGE,
    LEAVER,
    LEAVE_COVER,
    LOADER_BLANKS,
    LOGGED_LATE,
    MEMBER_OPTED_OUT,
    MIGRATION,
    NEW_BUSINESS,
    NO_SHOW,
    NURTURE_CLOCK,
    OUT_OF_OFFICE,
    OVERWRITE_LEAD_SOURCE,
    PARTNER_REGISTERED,
    PICKLIST_RENAMED,
    PICKLIST_REPLACED,
    PROSPECTED_ANEW,
    QUICK_CORRECTION,
    REFORECAST,
    RELABEL_IN_CATEGORY,
    RENEWAL,
    REOPENED,
    ROUND_ROBIN,
    SALES_FIRST,
    SECOND_PRODUCT,
    SPLIT_BY_PRODUCT,
    STAGE_DEMANDS_SOURCE,
    STALE_SWEEP,
    STATUS_CORRECTED,
    STEWARD_EDIT,
    SYNC_FLIP_FLOP,
    SYNC_OVERWRITES,
    TERRITORY_REALIGNMENT,
    TWO_REPS,
    UNPAID_EDIT,
    UPSELL,
    WRONG_UPLOAD,
)
