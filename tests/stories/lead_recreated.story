story: disqualified and entered again as a cold call by the same rep
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-25 11:00  lead        L2  ada@acme.example  source="Cold Call"  by=R7
2024-05-26        opportunity O9  source="Cold Call"  by=R7
reviews lead_recreated on L2

story: left and entered again, then converted into a deal that is won
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-25 11:00  lead        L2  ada@acme.example  source="Cold Call"  by=R7
2024-05-28        convert     L2  C1 A1 O1  by=R7
2024-09-01        close       O1  won  by=R7
holds   lead_recreated on L2

story: calls dated before the response and entered after it do not come first
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-25 11:00  lead        L2  ada@acme.example  source="Cold Call"  by=R7
2024-05-25 11:10  task        L2  by=R7  dated=2024-04-10
2024-05-26        opportunity O9  source="Cold Call"  by=R7
reviews lead_recreated on L2

story: a form makes the second lead
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-25 11:00  lead        L2  ada@acme.example  source=Other  by=I1  owner=R7
2024-05-26        opportunity O9  source="Cold Call"  by=R7
finds nothing

story: a list that sales loads holds the person again
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-25 11:00:01  lead     L2  ada@acme.example  source="Cold Call"  by=R7
2024-05-25 11:00:02  lead     L3  bob@two.example  source="Cold Call"  by=R7
2024-05-25 11:00:03  lead     L4  carl@three.example  source="Cold Call"  by=R7
2024-05-25 11:00:04  lead     L5  dora@four.example  source="Cold Call"  by=R7
2024-05-25 11:00:05  lead     L6  emil@five.example  source="Cold Call"  by=R7
2024-05-26        opportunity O9  source="Cold Call"  by=R7
finds nothing

story: prospected anew after half a year of silence
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-12-01        task        L1  by=R7
2024-12-10 11:00  lead        L2  ada@acme.example  source="Cold Call"  by=R7
2024-12-11        opportunity O9  source="Cold Call"  by=R7
notes  lead_recreated on L2

story: a colleague who knew nothing of the lead
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-25 11:00  lead        L2  ada@acme.example  source="Cold Call"  by=R8
2024-05-26        opportunity O9  source="Cold Call"  by=R8
notes  lead_recreated on L2

story: somebody else at the same company
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-25 11:00  lead        L2  bob.stone@acme.example  source="Cold Call"  by=R7
2024-05-26        opportunity O9  source="Cold Call"  by=R7
finds nothing

story: the rep knew the person before the webinar
2024-04-25        account     A1  Acme  by=R7
2024-04-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-25 11:00  lead        L2  ada@acme.example  source="Cold Call"  by=R7
2024-05-26        opportunity O9  source="Cold Call"  by=R7
finds nothing

story: entered again under marketing's own source
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-25 11:00  lead        L2  ada@acme.example  source="Trade Show"  by=R7
2024-05-26        opportunity O9  source="Cold Call"  by=R7
finds nothing
