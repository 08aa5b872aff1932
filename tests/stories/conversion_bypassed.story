story: the lead is disqualified and the opportunity made by hand for the same person
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-25        account     A1  Acme  by=R7
2024-05-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O1  won  by=R7
reviews  conversion_bypassed on O1

story: converted without an opportunity, which is then made by hand under prospecting
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        convert     L1  C1 A1 -  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O1  won  by=R7
reviews  conversion_bypassed on O1

story: converted without an opportunity, and the one made from the account page is blank by default
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        convert     L1  C1 A1 -  by=R7
2024-05-26        opportunity O1  account=A1  source=  by=R7
finds nothing

story: a colleague at the same company
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7  company=Acme
2024-05-20        disqualify  L1  by=R7
2024-05-25        account     A1  Acme  by=R7  website=acme.example
2024-05-25        contact     C1  bob.stone@acme.example  account=A1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
notes  conversion_bypassed on O1

story: the rep knew the person before the webinar
2024-04-25        account     A1  Acme  by=R7
2024-04-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
finds nothing

story: a customer buys again
2022-04-25        account     A1  Acme  by=R7
2022-04-25        contact     C1  ada@acme.example  account=A1  by=R7
2022-04-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
2022-06-26        close       O1  won  by=R7
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-26        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
notes  conversion_bypassed on O2

story: the lead was approved as sales' own
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-25        account     A1  Acme  by=R7
2024-05-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-25        approve     O1  to="Cold Call"  by=S1
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
finds nothing

story: a lead that lies with somebody else is not seen by a colleague
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R8
2024-05-25        account     A1  Acme  by=R7
2024-05-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
notes  conversion_bypassed on O1

story: the lead came to the actor only after the opportunity was made
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R8
2024-05-25        account     A1  Acme  by=R7
2024-05-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-07-01        change      L1  owner: R8 -> R7  by=S1
2024-09-01        close       O1  won  by=R7
notes  conversion_bypassed on O1

story: marketing put its name on the lead only after the opportunity was made
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-25        account     A1  Acme  by=R7
2024-05-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-07-01        change      L1  lead_source: Cold Call -> Webinar  by=M1
2024-09-01        close       O1  won  by=R7
reviews source_claimed on L1      # what marketing did is the act

story: a colleague's lead, disqualified only after the opportunity was made
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R8
2024-05-25        account     A1  Acme  by=R7
2024-05-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-06-01        disqualify  L1  by=R8
2024-09-01        close       O1  won  by=R7
notes  conversion_bypassed on O1

story: a contact older than the lead bore the sales source, and its page copies it
2020-03-01        account     A1  Acme  by=I1
2020-03-01        contact     C1  ada@acme.example  account=A1  source="Cold Call"  by=I1
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O1  won  by=R7
notes  conversion_bypassed on O1

story: the person went to another company, and that company's domain is not the lead's
2024-05-02 10:00  touchpoint  ada.lovelace@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada.lovelace@acme.example  source=Webinar  by=I1  owner=R7  company="Acme"  phone="+44 7700 900123"
2024-05-20        disqualify  L1  by=R7
2024-05-25        account     A1  Borealis Shipping  by=R7  website=borealis.example  city=Aberdeen
2024-05-25        contact     C1  ada.lovelace@borealis.example  account=A1  by=R7  phone="+44 7700 900123"
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O1  won  by=R7
doubts  conversion_bypassed on O1
