# The other way: the same rules. The payee loses by it, so that there is nothing to hold.

story: a user in marketing puts a webinar over a cold call
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Cold Call -> Webinar  by=M1
2024-07-01        close       O1  won  by=R7
reviews source_claimed on O1

story: the same on a lead, in two steps
2024-05-02 10:05  lead        L1  ada@acme.example  source="Partner Referral"  by=R7  owner=R7
2024-05-03 09:30  change      L1  lead_source: Partner Referral -> Other  by=M1
2024-05-04 09:30  change      L1  lead_source: Other -> Webinar  by=M1
reviews source_claimed on L1

story: two exports differ, and a user in marketing modified the record last
without LeadHistory OpportunityFieldHistory
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        snapshot    export
2024-05-09 09:30  edit        O1  lead_source: Cold Call -> Webinar  by=M1
2024-07-01        lead        L2  eve@other.example  source="Cold Call"  by=R7  owner=R7
doubts  source_claimed on O1

story: a response had come before sales was in touch
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Cold Call -> Webinar  by=M1
finds nothing

story: a response that marketing entered afterwards earns nothing
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-01 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-09  by=M1
2024-05-09 09:30  change      O1  lead_source: Cold Call -> Webinar  by=M1
reviews source_claimed on O1
reviews touchpoint_backdated on O1

story: the change was approved beforehand by a third person
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-08        approve     O1  to=Webinar  by=S1
2024-05-09 09:30  change      O1  lead_source: Cold Call -> Webinar  by=M1
finds nothing

story: a slip is put right within minutes
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-09 09:30  change      L1  lead_source: Cold Call -> Webinar  by=M1
2024-05-09 09:33  change      L1  lead_source: Webinar -> Cold Call  by=M1
finds nothing

story: marketing brings back what a rep had changed, and the rep's change is the finding
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        change      O1  lead_source: Webinar -> Cold Call  by=R7
2024-05-09 09:30  change      O1  lead_source: Cold Call -> Webinar  by=M1
finds  source_overwritten on O1

story: sales gives a deal to marketing
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Cold Call -> Webinar  by=R7
finds nothing
