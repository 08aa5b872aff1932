story: a second deal with the same person beside the first, which is then closed
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-06-01        close       O1  lost  by=R7
2024-09-01        close       O2  won  by=R7
finds   parallel_opportunity on O2

story: the first is left to lie and nobody touches it again
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O2  won  by=R7
reviews parallel_opportunity on O2

story: through a second contact of the same person
2024-05-02 10:00  touchpoint  ada.lovelace@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada.lovelace@acme.example  source=Webinar  by=I1  owner=R7  company="Acme Inc."
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20        contact     C2  ADA.LOVELACE@acme.example  account=A1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C2  source="Cold Call"  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-09-01        close       O2  won  by=R7
finds   parallel_opportunity on O2

story: a first figure for show, raised later
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7  amount=9000.00
2024-06-01        close       O1  lost  by=R7
2024-09-01        close       O2  won  by=R7
finds   parallel_opportunity on O2

story: another product beside the open deal
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  product=P1
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7  product=P2
2024-06-01        close       O1  lost  by=R7
notes  parallel_opportunity on O2

story: a deal of another size beside the open one
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  amount=90000.00
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7  amount=2000.00
2024-06-01        close       O1  lost  by=R7
notes  parallel_opportunity on O2

story: two reps who did not know of each other
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R8
2024-06-01        close       O1  lost  by=R7
notes  parallel_opportunity on O2

story: the first is closed as a duplicate
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-06-01        close       O1  duplicate  by=R7
notes  source_contradicted on O2      # the response had its deal; nobody is named

story: both were worked on, and one was lost
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-05-28        task        O1  by=R7
2024-06-20        close       O1  lost  by=R7
2024-09-01        close       O2  won  by=R7
notes  parallel_opportunity on O2

story: the first is moved to the next year's forecast as a copy, under marketing's source
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-06-20        close       O1  lost  by=R7
2024-06-20 00:04  opportunity O3  account=A1  contacts=C1  source=Webinar  by=R7
2024-09-01        close       O2  won  by=R7
notes  parallel_opportunity on O2

story: both were won
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-06-20        close       O1  won  by=R7
2024-09-01        close       O2  won  by=R7
notes  source_contradicted on O2      # the response is counted where the first was won

story: the second one is marketing's too
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C1  source="Trade Show"  by=R7
2024-06-20        close       O1  lost  by=R7
finds nothing

story: somebody else of the company buys something at the same time
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-18        contact     C2  bob.stone@acme.example  account=A1  by=R7
2024-05-20 16:20  opportunity O2  account=A1  contacts=C2  source="Cold Call"  by=R7
2024-06-20        close       O1  lost  by=R7
finds nothing
