"""Which story each innocent explanation carries: without it, that story is found otherwise."""

from __future__ import annotations

from pathlib import Path

from .story import Story, read_stories

LOOK_ALIKES: dict[str, str] = {
    # explanation                file: story that it carries
    "approved_change": "mechanisms: the change was approved by a third person",
    "steward_edit": "mechanisms: a steward did it",
    "machine_user": "mechanisms: a connector runs under the name of a rep",
    "bulk_edit": "mechanisms: a clean-up of many owners' records at one sitting",
    "merge": "mechanisms: the contact is merged, and the other record's value is chosen",
    "overwritten_by_conversion": (
        "source_overwritten: a conversion is set to write the lead's source over the contact's"
    ),
    "relabelling": "mechanisms: the same replacement was made on most records that bore the value",
    "value_retired": "mechanisms: a value that nobody is given any more, and that others replaced too",
    "doubtful_value": "mechanisms: a value that others have rejected too",
    "demanded_at_stage": "mechanisms: typed in the minute in which the stage was moved",
    "correction": "mechanisms: a slip, put right three minutes later",
    "own_entry": "mechanisms: the rep corrects an entry of five minutes ago",
    "both_ways": "mechanisms: the rep gave sources to marketing as well",
    "first_value": "mechanisms: changed back to what the lead was made with",
    "older_record": "mechanisms: a list had brought the person under sales' source before",
    "converted_into_existing": "mechanisms: the lead is converted into a deal that a list had brought",
    "default_value": "mechanisms: whoever converts, opportunities begin with the same value",
    "sales_first": "source_overwritten: the rep was there first and says so",
    "no_response": "mechanisms: no response stands behind the source that was changed",
    "another_person": "opportunity_recreated: a namesake, for all that anybody can tell",
    "another_company": (
        "opportunity_recreated: it cannot be told whether the other account is the same company, so nothing is held"
    ),
    "other_people": "mechanisms: a colleague of the person buys",
    "other_product": "mechanisms: the later one is for another product",
    "other_amount": "mechanisms: the later one is a ninth as large",
    "after_a_win": "conversion_bypassed: a customer buys again",
    "conversion_habit": "mechanisms: one conversion in ten makes no opportunity here",
    "closed_by_others": "mechanisms: operations closed the earlier one",
    "mass_close": "mechanisms: a day on which everybody closed what was stale",
    "no_show": "mechanisms: the meeting fell through, and was booked again",
    "another_user": "mechanisms: a colleague who had nothing to do with the earlier one",
    "mass_import": "mechanisms: the later one was loaded with many others",
    "linked_back": "mechanisms: the later one names the earlier",
    "duplicate_cleanup": "mechanisms: the earlier one was a double entry, in another language",
    "blank_by_default": "mechanisms: the later one began without a source",
    "copied_from_contact": "mechanisms: the later one was made from the page of an old contact",
    "fresh_start": "mechanisms: the selling began anew after a long rest",
    "beyond_window": "mechanisms: nearly eight months lie between, and the selling went on",
    "chance": "source_lost_at_conversion: every conversion loses its source, those of sales too",
    "loaded_anew": "mechanisms: the opportunity was loaded anew, and the one it is a copy of is deleted",
    "found_by_sales": (
        "source_contradicted: a rep opens a deal by hand days after a known contact had come to a webinar"
    ),
    "untagged_lead": (
        "source_contradicted: a form without a tag made the lead, and the opportunity got a value at conversion"
    ),
    "long_before": "source_contradicted: the contact responded half a year before",
    "blank_habit": "source_contradicted: a blank source where blanks are the habit",
    "further_business": "source_contradicted: a renewal by its type",
    "no_deal": (
        "source_contradicted: a lead made by a form minutes after the response, of which nothing came, is for the"
        " record"
    ),
    "whose_response": (
        "source_contradicted: somebody of that name at the company had responded, under another mailbox"
    ),
    "another_campaign": "campaign_unlinked: another campaign of the same category",
    "unearned_campaign": "campaign_unlinked: a primary campaign to which nobody had responded",
    "list_cleanup": "campaign_unlinked: a rep takes five people off a campaign on one day, four of whom never bought",
    "member_stays": (
        "campaign_unlinked: the person's other record had responded to the same campaign, and that response stands"
    ),
    "marketing_first": "source_claimed: a response had come before sales was in touch",
    "list_import": "touchpoint_backdated: two responses of one event are entered at one sitting, late for this company",
    "usual_lag": "touchpoint_backdated: entered within three days",
    "moved_member": "touchpoint_backdated: the membership was made anew when two contacts were merged",
    "both_pursued": "parallel_opportunity: both were worked on, and one was lost",
    "worked_elsewhere": "late_follow_up: a customer is spoken to by whoever has the deal (worked_elsewhere)",
    "bulk_reassignment": "late_follow_up: a list of five was imported at once (bulk_reassignment)",
    "owner_away": "late_follow_up: the owner entered nothing with anybody in that time (owner_away)",
    "mailing_only": "late_follow_up: a program logged something with the person in time (mailing_only)",
    "closed_by_operations": (
        "never_followed_up: an operations user closed it after the level had passed (closed_by_operations)"
    ),
    "logging_habit": "never_followed_up: leads that became deals show no activity either (logging_habit)",
    "shared_work": "ownership_ping_pong: two users work the lead together (shared_work)",
}


def every_story() -> dict[str, Story]:
    """All stories by file and title, as `LOOK_ALIKES` names them."""
    files = sorted(Path(__file__).parent.glob("*.story"))
    return {f"{path.stem}: {story.title}": story for path in files for story in read_stories(path)}
