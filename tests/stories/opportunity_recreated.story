story: closed as no opportunity and made again under prospecting, with the same person
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O2  won  by=R7
reviews  opportunity_recreated on O2

story: through another account and contact of the same person
2024-05-02 10:00  touchpoint  ada.lovelace@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada.lovelace@acme.example  source=Webinar  by=I1  owner=R7  company="Acme Inc."
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-08        account     A2  Acme Limited  by=R7
2024-06-08        contact     C2  ADA.LOVELACE@acme.example  account=A2  by=R7
2024-06-09 16:20  opportunity O2  account=A2  contacts=C2  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
reviews  opportunity_recreated on O2

story: still open, so nothing is held yet
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
reviews  opportunity_recreated on O2

story: the successor was made before the close, as in a clean-up of duplicates
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20        opportunity O2  account=A1  contacts=C1  source=Webinar  by=R7
2024-06-01        close       O1  lost  by=R7
finds nothing

story: made again under marketing's own source
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Trade Show"  by=R7
finds nothing

story: other people of the same company
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-15        contact     C2  bob.stone@acme.example  account=A1  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C2  source="Cold Call"  by=R7
notes  opportunity_recreated on O2

story: another product
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  product=P1
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7  product=P2
notes  opportunity_recreated on O2

story: after a win customers buy again
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        opportunity O3  account=A1  contacts=C1  source=Webinar  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-05        close       O3  won  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
finds nothing

story: operations swept stale records, and the deal came back
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=S1
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
notes  opportunity_recreated on O2

story: closed as a duplicate
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  duplicate  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
notes  opportunity_recreated on O2

story: sales had been there before the first response
2024-04-01        account     A1  Acme  by=R7
2024-04-01        contact     C1  ada@acme.example  account=A1  by=R7
2024-04-02        task        C1  by=R7
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
finds nothing

story: the change of source was approved beforehand
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-19        approve     O2  from=Webinar  to="Cold Call"  by=S1
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
finds nothing

story: a year lies between, which lowers and does not clear
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2025-08-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2025-10-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: the first half of a long gap is silent, and the selling begins anew
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-10-14        task        C1  by=R7
2024-10-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
notes  opportunity_recreated on O2

story: the selling went on all through the gap
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-20        task        C1  by=R7
2024-10-14        task        C1  by=R7
2024-10-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
reviews  opportunity_recreated on O2

story: the person joined a deal that had begun with somebody else
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-15        contact     C2  bob.stone@acme.example  account=A1  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C2  source="Cold Call"  by=R7
2024-07-20        role        O2 C1  by=R7
notes  opportunity_recreated on O2

story: made without a source, which was filled in at a later stage
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source=  by=R7
2024-07-20        change      O2  lead_source: -> Cold Call  by=R7
notes  opportunity_recreated on O2

story: a deal of another size speaks for another need
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  amount=90000.00
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7  amount=10000.00
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: made from the account's page, where a source begins blank
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source=  by=R7
notes  opportunity_recreated on O2

story: marketing put its name on the earlier one only after the later was made
2024-04-01        account     A1  Acme  by=I1
2024-04-01        contact     C1  ada@acme.example  account=A1  by=I1
2024-05-05        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-07-01        change      O1  lead_source: Cold Call -> Webinar  by=M1
2024-09-01        close       O2  won  by=R7
reviews source_claimed on O1      # what marketing did is the act

story: blanking the closed original afterwards hides no recreation
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-07-01        change      O1  lead_source: Webinar ->  by=R7
2024-09-01        close       O2  won  by=R7
reviews  opportunity_recreated on O2
reviews  source_blanked on O1

story: an integration made the later one, which clears the actor and not the loss
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=I2
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=I2  owner=R7
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: a customer bought again, and the first contract was cancelled later
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  won  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-08-01        close       O1  lost  by=R7
2024-09-01        close       O2  won  by=R7
finds nothing

story: a close date is no order: the earlier one may have been closed after the later was made
without OpportunityHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-07-01        change      O1  lead_source: Webinar -> Trade Show  by=M1
2024-09-01        close       O2  won  by=R7
doubts  opportunity_recreated on O2

story: without stage history a record untouched since shows the order
without OpportunityHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
reviews  opportunity_recreated on O2

story: the contact had borne the sales source for years, and its page copies it
2020-03-01        account     A1  Acme  by=I1
2020-03-01        contact     C1  ada@acme.example  account=A1  source="Cold Call"  by=I1
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: no response stands behind the source, so nothing is held
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O2  won  by=R7
finds  opportunity_recreated on O2

story: the person went to another company, which bought
2024-05-02 10:00  touchpoint  ada.lovelace@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada.lovelace@acme.example  source=Webinar  by=I1  owner=R7  company="Acme"  phone="+44 7700 900123"
2024-05-03        account     A1  Acme  by=R7  website=acme.example  city=London
2024-05-03        contact     C1  ada.lovelace@acme.example  account=A1  by=R7  phone="+44 7700 900123"
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-08        account     A2  Borealis Shipping  by=R7  website=borealis.example  city=Aberdeen
2024-06-08        contact     C2  ada.lovelace@borealis.example  account=A2  by=R7  phone="+44 7700 900123"
2024-06-09 16:20  opportunity O2  account=A2  contacts=C2  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
finds nothing

story: an agency's person buys for another client
2024-05-02 10:00  touchpoint  ada@studio.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@studio.example  source=Webinar  by=I1  owner=R7  company="Acme"
2024-05-03        account     A1  Acme  by=R7  website=acme.example  city=London
2024-05-03        contact     C1  ada@studio.example  account=A1  by=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-08        account     A2  Borealis Shipping  by=R7  website=borealis.example  city=Aberdeen
2024-06-09 16:20  opportunity O2  account=A2  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: it cannot be told whether the other account is the same company, so nothing is held
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-08        account     A2  Borealis Shipping  by=R7
2024-06-09 16:20  opportunity O2  account=A2  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
reviews  opportunity_recreated on O2

story: a namesake, for all that anybody can tell
2024-05-02 10:00  touchpoint  ada.lovelace@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada.lovelace@acme.example  source=Webinar  by=I1  owner=R7  company="Acme Inc."
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-08        contact     C2  ada.l77@gmail.com  account=A1  by=R7  name="A. Lovelace"
2024-06-09 16:20  opportunity O2  account=A1  contacts=C2  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
doubts  opportunity_recreated on O2

story: a name and a company alone, which are never enough to hold
2024-05-02 10:00  touchpoint  ada.lovelace@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada.lovelace@acme.example  source=Webinar  by=I1  owner=R7  company="Acme Inc."
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-08        contact     C2  x77@mail.example  account=A1  by=R7  name="Ada Lovelace"
2024-06-09 16:20  opportunity O2  account=A1  contacts=C2  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
doubts  opportunity_recreated on O2

story: a colleague of one team makes it again, days after the first owner spoke with the person
2024-05-01        team        R7 R8  under=R1
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-05        task        C1  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R8
2024-09-01        close       O2  won  by=R8
doubts  opportunity_recreated on O2

story: other people of the buying group, while the selling to the first goes on
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-06-05        task        C1  by=R7
2024-06-08        contact     C2  bob.stone@acme.example  account=A1  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C2  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
doubts  opportunity_recreated on O2

story: long silence all through shows no fresh start
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7
2024-10-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-11-20        close       O2  won  by=R7
doubts  opportunity_recreated on O2
