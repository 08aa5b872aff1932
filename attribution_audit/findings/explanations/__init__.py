"""Innocent explanations: one file, one question, one query. Each that fits a claim's kind is tried on it."""

from attribution_audit.findings.explanation import Explanation
from attribution_audit.findings.explanations.after_a_win import AFTER_A_WIN
from attribution_audit.findings.explanations.another_campaign import ANOTHER_CAMPAIGN
from attribution_audit.findings.explanations.another_company import ANOTHER_COMPANY
from attribution_audit.findings.explanations.another_person import ANOTHER_PERSON
from attribution_audit.findings.explanations.another_user import ANOTHER_USER
from attribution_audit.findings.explanations.approved_change import APPROVED_CHANGE
from attribution_audit.findings.explanations.beyond_window import BEYOND_WINDOW
from attribution_audit.findings.explanations.blank_by_default import BLANK_BY_DEFAULT
from attribution_audit.findings.explanations.blank_habit import BLANK_HABIT
from attribution_audit.findings.explanations.both_pursued import BOTH_PURSUED
from attribution_audit.findings.explanations.both_ways import BOTH_WAYS
from attribution_audit.findings.explanations.bulk_edit import BULK_EDIT
from attribution_audit.findings.explanations.bulk_reassignment import BULK_REASSIGNMENT
from attribution_audit.findings.explanations.chance import CHANCE
from attribution_audit.findings.explanations.closed_by_operations import CLOSED_BY_OPERATIONS
from attribution_audit.findings.explanations.closed_by_others import CLOSED_BY_OTHERS
from attribution_audit.findings.explanations.conversion_habit import CONVERSION_HABIT
from attribution_audit.findings.explanations.converted_into_existing import CONVERTED_INTO_EXISTING
from attribution_audit.findings.explanations.copied_from_contact import COPIED_FROM_CONTACT
from attribution_audit.findings.explanations.correction import CORRECTION
from attribution_audit.findings.explanations.default_value import DEFAULT_VALUE
from attribution_audit.findings.explanations.demanded_at_stage import DEMANDED_AT_STAGE
from attribution_audit.findings.explanations.doubtful_value import DOUBTFUL_VALUE
from attribution_audit.findings.explanations.duplicate_cleanup import DUPLICATE_CLEANUP
from attribution_audit.findings.explanations.first_value import FIRST_VALUE
from attribution_audit.findings.explanations.found_by_sales import FOUND_BY_SALES
from attribution_audit.findings.explanations.fresh_start import FRESH_START
from attribution_audit.findings.explanations.further_business import FURTHER_BUSINESS
from attribution_audit.findings.explanations.linked_back import LINKED_BACK
from attribution_audit.findings.explanations.list_cleanup import LIST_CLEANUP
from attribution_audit.findings.explanations.list_import import LIST_IMPORT
from attribution_audit.findings.explanations.loaded_anew import LOADED_ANEW
from attribution_audit.findings.explanations.logging_habit import LOGGING_HABIT
from attribution_audit.findings.explanations.long_before import LONG_BEFORE
from attribution_audit.findings.explanations.machine_user import MACHINE_USER
from attribution_audit.findings.explanations.mailing_only import MAILING_ONLY
from attribution_audit.findings.explanations.marketing_first import MARKETING_FIRST
from attribution_audit.findings.explanations.mass_close import MASS_CLOSE
from attribution_audit.findings.explanations.mass_import import MASS_IMPORT
from attribution_audit.findings.explanations.member_stays import MEMBER_STAYS
from attribution_audit.findings.explanations.merge import MERGE
from attribution_audit.findings.explanations.moved_member import MOVED_MEMBER
from attribution_audit.findings.explanations.no_deal import NO_DEAL
from attribution_audit.findings.explanations.no_response import NO_RESPONSE
from attribution_audit.findings.explanations.no_show import NO_SHOW
from attribution_audit.findings.explanations.older_record import OLDER_RECORD
from attribution_audit.findings.explanations.other_amount import OTHER_AMOUNT
from attribution_audit.findings.explanations.other_people import OTHER_PEOPLE
from attribution_audit.findings.explanations.other_product import OTHER_PRODUCT
from attribution_audit.findings.explanations.overwritten_by_conversion import OVERWRITTEN_BY_CONVERSION
from attribution_audit.findings.explanations.own_entry import OWN_ENTRY
from attribution_audit.findings.explanations.owner_away import OWNER_AWAY
from attribution_audit.findings.explanations.relabelling import RELABELLING
from attribution_audit.findings.explanations.sales_first import SALES_FIRST
from attribution_audit.findings.explanations.shared_work import SHARED_WORK
from attribution_audit.findings.explanations.steward_edit import STEWARD_EDIT
from attribution_audit.findings.explanations.unearned_campaign import UNEARNED_CAMPAIGN
from attribution_audit.findings.explanations.untagged_lead import UNTAGGED_LEAD
from attribution_audit.findings.explanations.usual_lag import USUAL_LAG
from attribution_audit.findings.explanations.value_retired import VALUE_RETIRED
from attribution_audit.findings.explanations.whose_response import WHOSE_RESPONSE
from attribution_audit.findings.explanations.worked_elsewhere import WORKED_ELSEWHERE

EXPLANATIONS: tuple[Explanation, ...] = (
    APPROVED_CHANGE,
    STEWARD_EDIT,
    MACHINE_USER,
    BULK_EDIT,
    MERGE,
    OVERWRITTEN_BY_CONVERSION,
    RELABELLING,
    VALUE_RETIRED,
    DOUBTFUL_VALUE,
    DEMANDED_AT_STAGE,
    CORRECTION,
    OWN_ENTRY,
    BOTH_WAYS,
    FIRST_VALUE,
    OLDER_RECORD,
    CONVERTED_INTO_EXISTING,
    LOADED_ANEW,
    CHANCE,
    DEFAULT_VALUE,
    SALES_FIRST,
    FOUND_BY_SALES,
    UNTAGGED_LEAD,
    LONG_BEFORE,
    BLANK_HABIT,
    FURTHER_BUSINESS,
    NO_DEAL,
    WHOSE_RESPONSE,
    ANOTHER_CAMPAIGN,
    UNEARNED_CAMPAIGN,
    LIST_CLEANUP,
    MEMBER_STAYS,
    MARKETING_FIRST,
    LIST_IMPORT,
    USUAL_LAG,
    MOVED_MEMBER,
    NO_RESPONSE,
    ANOTHER_PERSON,
    ANOTHER_COMPANY,
    OTHER_PEOPLE,
    OTHER_PRODUCT,
    OTHER_AMOUNT,
    BOTH_PURSUED,
    AFTER_A_WIN,
    CONVERSION_HABIT,
    CLOSED_BY_OTHERS,
    MASS_CLOSE,
    NO_SHOW,
    ANOTHER_USER,
    MASS_IMPORT,
    LINKED_BACK,
    DUPLICATE_CLEANUP,
    BLANK_BY_DEFAULT,
    COPIED_FROM_CONTACT,
    FRESH_START,
    BEYOND_WINDOW,
    WORKED_ELSEWHERE,
    BULK_REASSIGNMENT,
    OWNER_AWAY,
    MAILING_ONLY,
    CLOSED_BY_OPERATIONS,
    LOGGING_HABIT,
    SHARED_WORK,
)
"""All explanations, in the order in which a finding lists them."""

__all__ = ["EXPLANATIONS"]
