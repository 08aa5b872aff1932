story: a rep replaces the webinar by prospecting on a won opportunity
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-07-01        close       O1  won  by=R7
holds  source_overwritten on O1

story: several steps are one finding, by whoever left the category
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-05-19 09:30  change      O1  lead_source: -> Cold Call  by=R8
2024-07-01        close       O1  won  by=R7
holds  source_overwritten on O1

story: to a value that says nothing
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar -> Other  by=R7
reviews  source_overwritten on O1

story: another label of the same category
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-09 09:30  change      L1  lead_source: Webinar -> Trade Show  by=R7
finds nothing

story: a partner's label that pays the same
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-09 09:30  change      L1  lead_source: Webinar -> Partner Referral  by=R7
finds nothing

story: a value that the policy does not name is reported and no gain follows
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-09 09:30  change      L1  lead_source: Webinar -> Mystery  by=R7
finds nothing

story: a merge takes the other record's value
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:05  lead        L2  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-09 09:30  merge       L2  L1  by=R7
2024-05-09 09:30  change      L1  lead_source: Webinar -> Cold Call  by=R7
finds nothing

story: a slip is put right within minutes
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-09 09:30  change      L1  lead_source: Webinar -> Cold Call  by=R7
2024-05-09 09:31  change      L1  lead_source: Cold Call -> Webinar  by=R7
finds nothing

story: a steward's edit that pays more is a note without an actor
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-09 09:30  change      L1  lead_source: Webinar -> Cold Call  by=S1
notes  source_overwritten on L1

story: an approved correction
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-08        approve     L1  from=Webinar  to="Cold Call"  by=S1
2024-05-09 09:30  change      L1  lead_source: Webinar -> Cold Call  by=R7
finds nothing

story: an approval of another value does not clear
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-08        approve     O1  from=Webinar  to="Trade Show"  by=S1
2024-05-09 09:30  change      O1  lead_source: Webinar -> Cold Call  by=R7
reviews  source_overwritten on O1

story: an approved correction that a loader blanked afterwards
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-08        approve     L1  from=Webinar  to="Cold Call"  by=S1
2024-05-09 09:30  change      L1  lead_source: Webinar -> Cold Call  by=R7
2024-05-20 22:10  change      L1  lead_source: Cold Call ->  by=I1
finds nothing

story: an approved step to a partner, and another on top that nobody approved
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-08        approve     O1  from=Webinar  to="Partner Referral"  by=S1
2024-05-09 09:30  change      O1  lead_source: Webinar -> Partner Referral  by=R7
2024-05-20 09:30  change      O1  lead_source: Partner Referral -> Cold Call  by=R7
reviews  source_overwritten on O1

story: an approved step to a partner, and a colleague's on top that nobody approved
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-08        approve     O1  from=Webinar  to="Partner Referral"  by=S1
2024-05-09 09:30  change      O1  lead_source: Webinar -> Partner Referral  by=R7
2024-05-20 09:30  change      O1  lead_source: Partner Referral -> Cold Call  by=R8
reviews  source_overwritten on O1

story: the rep was there first and says so
2024-04-01        account     A1  Acme  by=R7
2024-04-01        contact     C1  ada@acme.example  account=A1  by=R7
2024-04-02        task        C1  by=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
finds nothing

story: blank to sales loses nothing that the record bore
2024-05-02 10:05  lead        L1  ada@acme.example  source=  by=R7  owner=R7
2024-05-09 09:30  change      L1  lead_source: -> Cold Call  by=R7
finds nothing

story: the user corrects what they entered by hand minutes before
2024-05-01        account     A1  Acme  by=I1
2024-05-01        contact     C1  ada@acme.example  account=A1  by=I1
2024-05-02 10:05  opportunity O1  account=A1  contacts=C1  source=Webinar  by=R7
2024-05-02 10:10  change      O1  lead_source: Webinar -> Cold Call  by=R7
notes  source_overwritten on O1

story: what a conversion copied from the lead is nobody's entry
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05 10:00  convert     L1  C1 A1 O1  by=R7
2024-05-05 10:05  change      O1  lead_source: Webinar -> Cold Call  by=R7
reviews  source_overwritten on O1

story: somebody else repaired it weeks later; the loss was made all the same
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09        change      O1  lead_source: Webinar -> Cold Call  by=R7
2024-06-09        change      O1  lead_source: Cold Call -> Webinar  by=S1
reviews  source_overwritten on O1

story: marketing had put its name on, and it was changed back to what it was
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-06        change      L1  lead_source: Cold Call -> Webinar  by=M1
2024-05-09        change      L1  lead_source: Webinar -> Cold Call  by=R7
notes  source_overwritten on L1
reviews source_claimed on L1      # two acts of two users

story: a response entered afterwards and dated back does not come before the rep's call
2024-04-01        account     A1  Acme  by=I1
2024-04-01        contact     C1  ada@acme.example  account=A1  by=I1
2024-03-01        touchpoint  ada@acme.example  Webinar 12  entered=2024-06-01
2024-04-10        task        C1  by=R7
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09        change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-09-01        close       O1  won  by=R7
finds nothing

story: a response of years ago does not come before the rep's call
2019-04-01        account     A1  Acme  by=I1
2019-04-01        contact     C1  ada@acme.example  account=A1  by=I1
2019-04-02        touchpoint  ada@acme.example  Webinar 1
2024-04-10        task        C1  by=R7
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09        change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-09-01        close       O1  won  by=R7
finds nothing

story: a call and a response of one day, of which only the day is known
2024-04-01        account     A1  Acme  by=I1
2024-04-01        contact     C1  ada@acme.example  account=A1  by=I1
2024-05-02 09:00  task        C1  by=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-03
2024-05-03 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09        change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-09-01        close       O1  won  by=R7
finds nothing

story: what was paid in another currency cannot be set against what is due
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-07-01        close       O1  won  by=R7
2024-07-31        payout      O1 R7 900.00  currency=EUR
reviews  source_overwritten on O1

story: a conversion is set to write the lead's source over the contact's
2024-04-01        account     A1  Acme  by=I1
2024-04-01        contact     C1  ada@acme.example  account=A1  source=Webinar  by=I1
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05 09:00  convert     L1  C1 A1 O1  by=R7
2024-05-05 09:00  change      C1  lead_source: Webinar -> Cold Call  by=R7
finds nothing

story: the response is a namesake's at another company, for all that anybody can tell
2024-05-02 10:00  touchpoint  ada.lovelace@acme.example  Webinar 12
2024-05-02 10:05  lead        L2  ada.lovelace@acme.example  name="Ada Lovelace"  company=Acme  source=Webinar  by=I1  owner=R8
2024-06-02 10:05  lead        L1  ada.lovelace@pumps.example  name="Ada Lovelace"  company="Blue Pumps"  source=Webinar  by=I1  owner=R7
2024-06-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-07-01        close       O1  won  by=R7
notes  source_overwritten on O1
