# Entered after the opportunity was made, dated before it, by hand, by somebody in marketing.

story: three weeks after the opportunity marketing enters that its contact had come to a webinar
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-04-20 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-26  by=M1
2024-07-01        close       O1  won  by=R7
reviews touchpoint_backdated on O1

story: the list of an event is uploaded a week after it
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-02 10:05  lead        L2  bob@two.example  source="Trade Show"  by=M1  owner=R7
2024-05-02 10:05  lead        L3  cat@three.example  source="Trade Show"  by=M1  owner=R7
2024-05-02 10:05  lead        L4  dan@four.example  source="Trade Show"  by=M1  owner=R7
2024-05-02 10:05  lead        L5  eli@five.example  source="Trade Show"  by=M1  owner=R7
2024-05-01 10:00  touchpoint  ada@acme.example  Trade Show 3  type="Trade Show"  entered=2024-05-08  by=M1
2024-05-01 10:00  touchpoint  bob@two.example  Trade Show 3  type="Trade Show"  entered=2024-05-08  by=M1
2024-05-01 10:00  touchpoint  cat@three.example  Trade Show 3  type="Trade Show"  entered=2024-05-08  by=M1
2024-05-01 10:00  touchpoint  dan@four.example  Trade Show 3  type="Trade Show"  entered=2024-05-08  by=M1
2024-05-01 10:00  touchpoint  eli@five.example  Trade Show 3  type="Trade Show"  entered=2024-05-08  by=M1
finds nothing

story: two responses of one event are entered at one sitting, late for this company
2024-03-01 09:00  each        100-119  touchpoint p{n}@firm{n}.example  Webinar 11
2024-03-01 09:10  each        100-119  lead L{n} p{n}@firm{n}.example  source=Webinar  by=I1  owner=R8
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-02 10:05  lead        L2  bob@two.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-04-20 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-26  by=M1
2024-04-20 10:00  touchpoint  bob@two.example  Webinar 12  entered=2024-05-26  by=M1
notes  touchpoint_backdated on O1

story: an integration enters responses late
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-04-20 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-26  by=I1
finds nothing

story: another response had come in time
2024-04-19 10:00  touchpoint  ada@acme.example  Trade Show 3  type="Trade Show"
2024-05-02 10:05  lead        L1  ada@acme.example  source="Trade Show"  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-04-20 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-26  by=M1
finds nothing

story: entered within three days
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-03 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-06  by=M1
notes  touchpoint_backdated on O1

story: the day before, which another time zone makes the same day
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-04 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-26  by=M1
finds nothing

story: dated after the opportunity was made, it claims nothing
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-26  by=M1
finds nothing

story: the membership was made anew when two contacts were merged
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        contact     C2  ada@acme.example  account=A1  by=R7
2024-05-26        merge       C2  C1  by=S1
2024-04-20 10:00  touchpoint  ada@acme.example  Webinar 12  entered=2024-05-26  by=M1
finds nothing
