# Two exports compared: evidence without a moment and without an actor, so that nothing is held.

story: a source that stood in the export of May is blank in that of July, and nobody tracked the field
without LeadHistory OpportunityFieldHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        opportunity O2  source="Trade Show"  by=R7
2024-05-06        snapshot    export
2024-05-09 09:30  edit        O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
finds  source_blanked on O1

story: the same, overwritten with what pays more
without LeadHistory OpportunityFieldHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        snapshot    export
2024-05-09 09:30  edit        O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-07-01        close       O1  won  by=R7
finds  source_overwritten on O1

story: what the history tells exactly is told once, by the history
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        snapshot    export
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
holds  source_blanked on O1

story: an entry of the picklist was renamed, and nobody modified the record
without LeadHistory OpportunityFieldHistory
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        lead        L2  bob@other.example  source="Trade Show"  by=I1  owner=R7
2024-05-07        snapshot    export
2024-05-09 09:30  rename      Webinar -> Other
2024-07-01        lead        L3  eve@third.example  source="Trade Show"  by=I1  owner=R7
finds nothing

story: the field is hidden from whoever took the later export, so that every source is blank
without LeadHistory OpportunityFieldHistory
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        snapshot    export
2024-05-09 09:30  edit        O1  lead_source: Webinar ->  by=R7
2024-05-09 09:31  edit        L1  lead_source: Webinar ->  by=R7
2024-05-09 09:32  edit        C1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
finds nothing

story: a record made after the first export has nothing to be compared with
without LeadHistory OpportunityFieldHistory
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-06        snapshot    export
2024-05-07 10:05  lead        L2  bob@other.example  source=  by=R7  owner=R7
2024-07-01        lead        L3  eve@third.example  source="Trade Show"  by=I1  owner=R7
finds nothing

story: an approval given in between clears
without LeadHistory OpportunityFieldHistory
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        snapshot    export
2024-05-08        approve     O1  from="Webinar"  to="Sales Prospecting"  by=M1
2024-05-09 09:30  edit        O1  lead_source: Webinar -> Sales Prospecting  by=R7
finds nothing
