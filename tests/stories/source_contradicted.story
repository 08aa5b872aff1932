# An earlier response and no change on record. How the value came to stand there is not tracked: nobody is named, nothing is held.

story: a form made the lead minutes after the webinar, and lead and opportunity bear prospecting
without LeadHistory OpportunityFieldHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source="Sales Prospecting"  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-07-01        close       O1  won  by=R7
doubts  source_contradicted on O1

story: the same where changes are tracked, and none is on record
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source="Sales Prospecting"  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
doubts  source_contradicted on O1

story: a rep opens a deal by hand days after a known contact had come to a webinar
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada@acme.example  account=A1  by=S1
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-09        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-07-01        close       O1  won  by=R7
doubts  source_contradicted on O1

story: a lead made by a form minutes after the response, of which nothing came, is for the record
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=I1  owner=R7
notes  source_contradicted on L1

story: a blank source where blanks are the habit
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada@acme.example  account=A1  by=S1
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-09        opportunity O1  account=A1  contacts=C1  source=  by=R7
2024-05-10        opportunity O2  source=  by=R7
2024-05-11        opportunity O3  source=  by=R7
notes  source_contradicted on O1

story: no person stands in the opportunity, and somebody of the company had responded
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada@acme.example  account=A1  by=S1
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-09        opportunity O1  account=A1  source="Sales Prospecting"  by=R7
notes  source_contradicted on O1

story: somebody of that name at the company had responded, under another mailbox
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada.lovelace@acme.example  account=A1  by=S1
2024-05-02 10:00  touchpoint  a.l@mail.example  Webinar 12
2024-05-02 10:05  contact     C2  a.l@mail.example  name="Ada Lovelace"  account=A1  by=I1
2024-05-09        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
doubts  source_contradicted on O1

story: the contact responded half a year before
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada@acme.example  account=A1  by=S1
2023-11-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-09        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
notes  source_contradicted on O1

story: a customer buys again, and had come to a webinar meanwhile
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada@acme.example  account=A1  by=S1
2022-05-09        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
2022-07-01        close       O1  won  by=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-09        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
notes  source_contradicted on O2

story: the response had its deal already, which stays open beside another one
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O1  won  by=R7
notes  source_contradicted on O2

story: a renewal by its type
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada@acme.example  account=A1  by=S1
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-09        opportunity O1  account=A1  contacts=C1  source="Cold Call"  kind=Renewal  by=R7
notes  source_contradicted on O1

story: sales had called before the webinar, and entered it then
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada@acme.example  account=A1  by=S1
2024-04-20        task        C1  by=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-09        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
finds nothing

story: the rep's own lead, who responded only afterwards
2024-05-01 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-05        convert     L1  C1 A1 O1  by=R7
finds nothing

story: the contact was merely sent something
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada@acme.example  account=A1  by=S1
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12  status=Sent
2024-05-09        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
finds nothing

story: a response entered after the opportunity was made never counts
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada@acme.example  account=A1  by=S1
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-20
2024-05-09        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
finds nothing

story: the change is on record, and that is one act
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-07-01        close       O1  won  by=R7
holds  source_overwritten on O1

story: a colleague who joined the opportunity later had responded
2020-04-01        account     A1  Acme  by=S1
2020-04-01        contact     C1  ada@acme.example  account=A1  by=S1
2020-04-01        contact     C2  bob@acme.example  account=A1  by=S1
2024-05-02 10:00  touchpoint  bob@acme.example  Webinar 12
2024-05-09        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-06-09        role        O1  C2  by=R7
finds nothing

story: a form without a tag made the lead, and the opportunity got a value at conversion
2024-03-01 09:00  opportunity O8  source="Cold Call"  by=R7
2024-03-08 09:00  change      O8  lead_source: Cold Call -> Sales Prospecting  by=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  source="Sales Prospecting"  by=R7
2024-07-01        close       O1  won  by=R7
notes  source_contradicted on O1
