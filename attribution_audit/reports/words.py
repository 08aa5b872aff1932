"""Every word of the data in plain words. Facts only: what happened, never why somebody did it."""

from __future__ import annotations

KINDS = {
    "source_blanked": "Lead source blanked",
    "source_overwritten": "Lead source overwritten",
    "source_lost_at_conversion": "Lead source lost at conversion",
    "source_contradicted": "Lead source contradicted by a response",
    "campaign_unlinked": "Campaign unlinked",
    "deleted_and_recreated": "Deleted or gone, and made again",
    "parallel_opportunity": "Second opportunity beside the first",
    "opportunity_recreated": "Opportunity closed and made again",
    "conversion_bypassed": "Opportunity made past the lead",
    "lead_recreated": "Lead made again",
    "source_claimed": "Source changed to marketing",
    "touchpoint_backdated": "Response entered later than dated",
    "never_followed_up": "Never followed up",
    "late_follow_up": "Followed up late",
    "ownership_ping_pong": "Owner changed back and forth",
}

FAMILIES = {
    "lost_source": "Lost sources",
    "recreation": "Made again",
    "claimed_source": "Claimed for marketing",
    "handoff_fault": "Hand-off faults",
}
"""What kinds have in common, as the charts name it."""

TIERS = {
    "hold": (
        "At most the commission at stake of this one deal is kept back, where plan and law allow, "
        "until a person has decided."
    ),
    "review": "A person should look at it. Nothing is kept back.",
    "note": "For the record. Nothing follows from it.",
}

GRADES = {
    "history": "The CRM's own field history shows the change",
    "records": "The dates and links of the records themselves show it",
    "snapshots": "Two exports of different dates differ",
    "contradiction": "Records contradict each other today; no record shows a change",
}

RULINGS = {
    "clears": "explains it",
    "fits": "may well be so",
    "lowers": "speaks for it in part",
    "ruled_out": "ruled out",
    "not_checkable": "cannot be checked",
}

EXPLANATIONS = {
    "approved_change": (
        "The change was approved",
        "an approval given before the change by somebody who neither made it nor is paid on the deal",
    ),
    "steward_edit": (
        "A data steward, an integration or somebody who is paid on no deal did it",
        "the user's place in the policy's lists of operations or integration users",
    ),
    "merge": ("Two records were merged", "a merge of these records at that time"),
    "relabelling": (
        "It is another label for the same thing",
        "a policy that puts both values into one category, or the same replacement on most records, made outside sales",
    ),
    "correction": (
        "The value was put right again",
        "a change back by the same user, or by anybody within minutes",
    ),
    "overwritten_by_conversion": (
        "The conversion of a lead wrote its source over the contact's",
        "a lead that was converted into this contact at that moment",
    ),
    "copied_from_contact": (
        "The later record took its source from the contact, as those made from the contact's page do",
        "a contact of the later record that bore this source before marketing's first evidence",
    ),
    "no_response": (
        "No response on record earned the source",
        "a source without a dated response of the person behind it",
    ),
    "first_value": (
        "The change brought back what the record was made with",
        "a first lead source of the category after the change",
    ),
    "own_entry": (
        "The user corrected what they had entered by hand minutes before",
        "a record made by hand by the same user minutes before the change",
    ),
    "converted_into_existing": (
        "The lead was converted into an opportunity that was there before",
        "an opportunity made before the conversion",
    ),
    "loaded_anew": (
        "The record is a copy of a deleted one, loaded anew",
        "a deleted record of the same name, made in the same second",
    ),
    "chance": (
        "Sources differ as often where nobody gains by it",
        "moves that nobody gains by, as frequent as these",
    ),
    "sales_first": (
        "Sales was in touch first",
        "an activity of sales with this person, entered before marketing's first evidence",
    ),
    "found_by_sales": (
        "Sales found the person without the response",
        "a record of the person that the response did not make",
    ),
    "untagged_lead": (
        "The lead itself bore no source when it was converted",
        "a lead without a source, as a form without a tag makes it",
    ),
    "long_before": (
        "The response lies long before",
        "a response months before the record was made",
    ),
    "blank_habit": (
        "Sources are left blank here by habit",
        "blank sources on records that no response contradicts",
    ),
    "further_business": (
        "It is further business, by its type or beside a deal of marketing's",
        "an opportunity type such as renewal or upsell, or another deal of the person under marketing's source",
    ),
    "no_deal": (
        "No opportunity came of it",
        "a lead without an opportunity",
    ),
    "whose_response": (
        "It is unsure whose response it is",
        "a responding record that only a match joins to the person",
    ),
    "another_campaign": (
        "The CRM chose a later campaign, or one of the same category took its place",
        "a campaign of the same category, or one that somebody joined at that moment",
    ),
    "unearned_campaign": (
        "Nobody in the opportunity had responded to the campaign",
        "a primary campaign without a response before the opportunity was made",
    ),
    "list_cleanup": (
        "A list of members was cleaned up",
        "many members of the campaign taken out on one day",
    ),
    "member_stays": (
        "Another response of the person to that campaign stands",
        "a second membership of the same person in the same campaign",
    ),
    "marketing_first": (
        "Marketing was there first",
        "a response entered in time, or a lead of marketing's, before sales was in touch",
    ),
    "list_import": (
        "A list was uploaded after an event",
        "many members of the campaign that one user entered within a day",
    ),
    "usual_lag": (
        "Responses are usually entered so late here",
        "other responses that were entered as late",
    ),
    "moved_member": (
        "The membership moved with a conversion or a merge",
        "a conversion or merge of the person's record at that moment",
    ),
    "another_person": (
        "It is another person",
        "two records of which nothing agrees that tells people apart, or a doubt in what links them",
    ),
    "another_company": (
        "It is another company",
        "registered sites with other websites in other towns, or a doubt in what links them",
    ),
    "other_people": ("It is business with other people of the same company", "contact roles of other people"),
    "other_product": ("It is another product", "product lines that differ"),
    "after_a_win": ("It is further business of a customer", "a deal won before the later record was made"),
    "both_pursued": (
        "Both opportunities were worked on side by side",
        "an activity or a step of the first opportunity after the second was made",
    ),
    "closed_by_others": ("Somebody outside sales closed the earlier record", "a close by a user who is not in sales"),
    "another_user": (
        "Whoever made the later record had nothing to do with the earlier one",
        "no owner, closer, or activity that joins the two records",
    ),
    "duplicate_cleanup": ("The earlier record was closed as a duplicate", "a duplicate made before the close"),
    "other_amount": (
        "The two differ in size by more than half",
        "amounts of which one is more than double the other",
    ),
    "conversion_habit": (
        "Leads are often converted without an opportunity here",
        "one conversion in ten, or more, that made no opportunity",
    ),
    "blank_by_default": (
        "The later record began without a source, as those made from the account's page do",
        "a first value that was blank",
    ),
    "fresh_start": (
        "The selling rested and began anew",
        "half a long gap without anything entered with this person, and then outreach before the later record",
    ),
    "bulk_edit": (
        "It was part of a clean-up or a load",
        "one sitting of the same user over many records, most of them of other owners or to nobody's gain",
    ),
    "machine_user": (
        "The user is a connector",
        "changes by this user on many records, seconds apart, day after day",
    ),
    "value_retired": (
        "The value had been taken off the list",
        "a value that no record was given any more, and that several users replaced",
    ),
    "demanded_at_stage": (
        "The source was typed where a stage demands one",
        "a stage or status changed by the same user in the same minute",
    ),
    "older_record": (
        "An older record of the person bore that category already",
        "a lead, contact or opportunity of the person made before marketing's first evidence",
    ),
    "doubtful_value": (
        "The value before is often put right by others too",
        "changes of the same value by users who gain nothing by it, on one record in ten",
    ),
    "both_ways": (
        "The user changes sources against their own pay too",
        "changes by the same user from a sales source to marketing's",
    ),
    "default_value": (
        "Opportunities begin with this value here, whoever makes them",
        "nine in ten of the opportunities that others made in the same month the same way",
    ),
    "mass_close": (
        "Records of many owners were closed on that day",
        "a day on which many times as many records as usual were closed, sales' own among them",
    ),
    "mass_import": (
        "The later record was loaded with many others",
        "twenty records or more that the same user made on that day for several owners",
    ),
    "no_show": (
        "A meeting had fallen through before the earlier record was closed",
        "an activity that says so, entered in the month before the close",
    ),
    "linked_back": ("The later record names the earlier one", "the earlier record's id in the later one's description"),
    "worked_elsewhere": (
        "Sales was already in touch with this person or company",
        "something entered with the company around that time, an open deal, or one won before",
    ),
    "bulk_reassignment": (
        "The lead moved together with many others",
        "five leads or more that came to the same hands in one minute, or were handed on at once",
    ),
    "owner_away": (
        "The owner was not at work in the meantime",
        "a time in which the owner entered nothing with anybody",
    ),
    "mailing_only": (
        "A program or a mailing reached the person",
        "an activity with this person entered by a program, by marketing or with a mailing to many",
    ),
    "closed_by_operations": (
        "Somebody outside sales closed the lead",
        "a close by a user who is not in sales, or by an unknown one",
    ),
    "logging_habit": (
        "Work is seldom entered here",
        "leads that became an opportunity without a task or event before",
    ),
    "shared_work": ("Two people or more worked the lead together", "activities with the person by two users or more"),
    "beyond_window": ("The two lie too far apart to belong together", "a gap longer than the policy's window"),
}
"""What each innocent explanation says, and what would have to turn up for it to hold."""


def kind_in_words(kind: str) -> str:
    """A kind of finding or a check, as a heading; one that has no words yet keeps its own."""
    return KINDS.get(kind) or _opened(kind)


def check_in_words(check: str) -> str:
    """What could not run: a kind of finding, an innocent explanation, or something with a name of its own."""
    return f"“{explanation_in_words(check)}”" if check in EXPLANATIONS else kind_in_words(check)


def explanation_in_words(explanation: str) -> str:
    """An innocent explanation as a short sentence without its full stop."""
    return EXPLANATIONS[explanation][0] if explanation in EXPLANATIONS else _opened(explanation)


def what_would_show_it(explanation: str) -> str:
    """What would have to turn up for the explanation to hold."""
    known = EXPLANATIONS.get(explanation)
    return known[1] if known else f"a dated record that shows “{_opened(explanation).lower()}”"


def certainty_in_words(certainty: float | None) -> str:
    """How often such evidence was right, rounded down so that no doubt is rounded away.

    >>> certainty_in_words(0.9968)
    '99 of 100'
    """
    return "not known" if certainty is None else f"{int(certainty * 100 + 1e-9)} of 100"


BANDS = {
    "certain": "95 or more of 100 findings with such evidence were right",
    "probable": "80 to 94 of 100 were right",
    "possible": "fewer than 80 of 100 were right: for the record",
}
"""How sure a finding is, in the bands at whose borders tiers are drawn."""

CERTAINTY_MEANS = "findings with such evidence were right in made-up companies with known truth"


def _opened(name: str) -> str:
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]
