# How losses of a source are made to look like less, and bulks that are none.

story: walked to nothing in three steps over days, which is one finding
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar -> Trade Show  by=R7
2024-05-10 09:30  change      O1  lead_source: Trade Show -> Other  by=R7
2024-05-12 09:30  change      O1  lead_source: Other -> Sales Prospecting  by=R7
2024-07-01        close       O1  won  by=R7
finds  source_overwritten on O1

story: a rep changes five within minutes, and each row is found
2024-05-02 10:01  lead        L1  ann@one.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:02  lead        L2  ben@two.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:03  lead        L3  cat@three.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:04  lead        L4  dan@four.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:05  lead        L5  eli@five.example  source=Webinar  by=I1  owner=R7
2024-05-09 09:30:00  change   L1  lead_source: Webinar -> Cold Call  by=R7
2024-05-09 09:30:20  change   L2  lead_source: Webinar -> Cold Call  by=R7
2024-05-09 09:30:40  change   L3  lead_source: Webinar -> Cold Call  by=R7
2024-05-09 09:31:00  change   L4  lead_source: Webinar -> Cold Call  by=R7
2024-05-09 09:31:20  change   L5  lead_source: Webinar -> Cold Call  by=R7
2024-05-20        convert     L1  C1 A1 O1  by=R7
finds  source_overwritten on L1
finds  source_overwritten on L2
finds  source_overwritten on L3
finds  source_overwritten on L4
finds  source_overwritten on L5

story: operations relabel five within minutes, inside the category
2024-05-02 10:01  lead        L1  ann@one.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:02  lead        L2  ben@two.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:03  lead        L3  cat@three.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:04  lead        L4  dan@four.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:05  lead        L5  eli@five.example  source=Webinar  by=I1  owner=R7
2024-05-09 09:30:00  change   L1  lead_source: Webinar -> Paid Search  by=S1
2024-05-09 09:30:01  change   L2  lead_source: Webinar -> Paid Search  by=S1
2024-05-09 09:30:02  change   L3  lead_source: Webinar -> Paid Search  by=S1
2024-05-09 09:30:03  change   L4  lead_source: Webinar -> Paid Search  by=S1
2024-05-09 09:30:04  change   L5  lead_source: Webinar -> Paid Search  by=S1
finds nothing

story: put back after the payout by the payee: the loss stays, and is told with its return
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar -> Cold Call  by=R7
2024-07-01        close       O1  won  by=R7
2024-07-20        payout      O1  R7 1000.00
2024-08-01 09:30  change      O1  lead_source: Cold Call -> Webinar  by=R7
holds  source_overwritten on O1

story: put back after the payout by a steward
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar -> Cold Call  by=R7
2024-07-01        close       O1  won  by=R7
2024-07-20        payout      O1  R7 1000.00
2024-08-01 09:30  change      O1  lead_source: Cold Call -> Webinar  by=S1
finds  source_overwritten on O1

story: a colleague of the payee did it, and nothing of the payee's is held
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:05  lead        L2  bob@other.example  source="Cold Call"  by=R8  owner=R8
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        convert     L2  C2 A2 O2  by=R8
2024-05-09 09:30  change      O1  lead_source: Webinar -> Cold Call  by=R8
2024-07-01        close       O1  won  by=R7
reviews  source_overwritten on O1

story: approved by whoever made the change
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-08        approve     O1  from=Webinar  to="Cold Call"  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar -> Cold Call  by=R7
2024-07-01        close       O1  won  by=R7
holds  source_overwritten on O1
