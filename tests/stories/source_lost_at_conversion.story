story: the opportunity begins under prospecting
2024-01-02        account     A5  Umbrella  by=R8
2024-01-03        opportunity O5  account=A5  source="Cold Call"  by=R8    # changes of sources are tracked here
2024-01-04        change      O5  lead_source: Cold Call -> Sales Prospecting  by=R8
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  source="Sales Prospecting"
2024-07-01        close       O1  won  by=R7
reviews  source_lost_at_conversion on O1

story: where no change of a source was ever tracked, it may have been changed since
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  source="Sales Prospecting"
2024-07-01        close       O1  won  by=R7
doubts  source_lost_at_conversion on O1

story: the lead was converted into an opportunity that was there before
2024-04-01        account     A1  Acme  by=R7
2024-04-01        contact     C1  eve@acme.example  account=A1  by=R7
2024-04-02        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C2 A1 O1  by=R7
finds nothing

story: converted into a contact that keeps its own source, while the opportunity takes the lead's
2024-04-01        account     A1  Acme  by=I1
2024-04-01        contact     C1  ada@acme.example  account=A1  source="Trade Show"  by=I1
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
finds nothing

story: the difference was approved before
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-04        approve     O1  from=Webinar  to="Sales Prospecting"  by=S1
2024-05-05        convert     L1  C1 A1 O1  by=R7  source="Sales Prospecting"
finds nothing

story: sales was there first
2024-04-01        account     A1  Acme  by=R7
2024-04-01        contact     C1  ada@acme.example  account=A1  by=R7
2024-04-02        task        C1  by=R7
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  source="Sales Prospecting"
finds nothing

story: every conversion loses its source, those of sales too
2024-05-02 10:01  lead        L1  ann@one.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:02  lead        L2  ben@two.example  source="Cold Call"  by=R7  owner=R7
2024-05-02 10:03  lead        L3  cat@three.example  source="Cold Call"  by=R7  owner=R7
2024-05-02 10:04  lead        L4  dan@four.example  source="Cold Call"  by=R7  owner=R7
2024-05-02 10:05  lead        L5  eli@five.example  source="Cold Call"  by=R7  owner=R7
2024-05-02 10:06  lead        L6  fay@six.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  source=
2024-05-05        convert     L2  C2 A2 O2  by=R7  source=
2024-05-05        convert     L3  C3 A3 O3  by=R7  source=
2024-05-05        convert     L4  C4 A4 O4  by=R7  source=
2024-05-05        convert     L5  C5 A5 O5  by=R7  source=
2024-05-05        convert     L6  C6 A6 O6  by=R7  source=
notes  source_lost_at_conversion on O1

story: an automation filled in the lead's source a moment after the conversion
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05 10:00  convert     L1  C1 A1 O1  by=R7  source=
2024-05-05 10:01  change      O1  lead_source: -> Webinar  by=I2
finds nothing

story: most conversions lose their source, and there are none of sales to compare with
2024-05-02 10:01  lead        L1  ann@one.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:02  lead        L2  ben@two.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:03  lead        L3  cat@three.example  source="Trade Show"  by=I1  owner=R8
2024-05-02 10:04  lead        L4  dan@four.example  source=Webinar  by=I1  owner=R8
2024-05-02 10:05  lead        L5  eli@five.example  source="Partner Referral"  by=I1  owner=R9
2024-05-02 10:06  lead        L6  fay@six.example  source=Webinar  by=I1  owner=R9
2024-05-05        convert     L1  C1 A1 O1  by=R7  source="Cold Call"
2024-05-05        convert     L2  C2 A2 O2  by=R7  source="Cold Call"
2024-05-05        convert     L3  C3 A3 O3  by=R8  source="Cold Call"
2024-05-05        convert     L4  C4 A4 O4  by=R8  source="Cold Call"
2024-05-05        convert     L5  C5 A5 O5  by=R9
2024-05-05        convert     L6  C6 A6 O6  by=R9
notes  source_lost_at_conversion on O1
notes  source_lost_at_conversion on O2
notes  source_lost_at_conversion on O3
notes  source_lost_at_conversion on O4

story: a third person approved it after the conversion, and nobody knows when it was changed
without OpportunityFieldHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  source="Sales Prospecting"  by=R7
2024-05-09        approve     O1  from=Webinar  to="Sales Prospecting"  by=S1
2024-07-01        close       O1  won  by=R7
finds nothing

story: the payee approved it after the conversion, and nobody knows when it was changed
without OpportunityFieldHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  source="Sales Prospecting"  by=R7
2024-05-09        approve     O1  from=Webinar  to="Sales Prospecting"  by=R7
2024-07-01        close       O1  won  by=R7
doubts  source_lost_at_conversion on O1

story: nobody knows when it was changed, and a steward modified the opportunity last
without OpportunityFieldHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  edit        O1  lead_source: Webinar -> Sales Prospecting  by=S1
2024-07-01        close       O1  won  by=S1
notes   source_lost_at_conversion on O1
