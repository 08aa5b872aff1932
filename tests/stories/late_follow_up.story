# A lead that sales took up later than two working days after it was handed over. The export's activities begin before.
# How sure such evidence is has not been counted yet: what stands is a review or a note.

story: the first call is six working days after the hand-over
service levels
2024-04-01 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:00  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7        # a Thursday
2024-05-03 10:00  task    L8  by=R7
2024-05-06 10:00  task    L8  by=R7
2024-05-10 11:00  task    L1  by=R7
doubts late_follow_up on L1

story: the clock starts when a seller has it, and the queue's time is nobody's
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=Q1
2024-05-20 10:00  change  L1  owner: Q1 -> R7  by=R7
2024-05-21 11:00  task    L1  by=R7
finds nothing

story: a weekend lies in between
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-03 17:00  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7        # a Friday
2024-05-07 16:00  task    L1  by=R7
finds nothing

story: the call was dated in time and entered on Friday
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-06 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-10 11:00  task    L1  by=R7  dated=2024-05-07
finds nothing

story: the next owner has two days of their own
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-04-02 09:40  task    L8  by=R8
2024-05-06 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-10 10:00  change  L1  owner: R7 -> R8  by=R7
2024-05-13 11:00  task    L1  by=R8
finds nothing

story: a colleague called on the first day
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-06 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-06 15:00  task    L1  by=R8
2024-05-16 11:00  task    L1  by=R7
finds nothing

story: disqualified on the first day is decided, not late
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-06 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-06 15:00  disqualify  L1  by=R7
2024-05-16 11:00  task    L1  by=R7
finds nothing

story: taken up as the duplicate lead of the same person
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-06 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-06 10:06  lead    L2  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-06 15:00  task    L2  by=R7
2024-05-16 11:00  task    L1  by=R7
finds nothing

story: a customer is spoken to by whoever has the deal (worked_elsewhere)
service levels
2024-03-02 09:00  account      A1  Acme
2024-03-02 09:05  contact      C1  bob@acme.example  account=A1
2024-03-02 09:06  contact      C2  ada@acme.example  account=A1
2024-03-02 09:10  opportunity  O1  account=A1  contacts=C1  source="Cold Call"  by=R8
2024-03-09 09:30  task         C1  by=R8
2024-03-20 09:30  close        O1  won  by=R8
2024-04-02 09:30  task         O1  by=R7
2024-04-22 09:30  task         C2  by=R8
2024-05-02 10:05  lead         L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:00  task         O1  by=R7
2024-05-06 10:00  task         O1  by=R7
2024-05-10 11:00  task         L1  by=R7
notes late_follow_up on L1

story: the owner entered nothing with anybody in that time (owner_away)
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-10 11:00  task    L1  by=R7
notes late_follow_up on L1

story: a list of five was imported at once (bulk_reassignment)
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05:01  lead    L1  ada@acme.example    source="Trade Show"  by=I1  owner=R7
2024-05-02 10:05:02  lead    L2  bob@bolt.example    source="Trade Show"  by=I1  owner=R7
2024-05-02 10:05:03  lead    L3  cyd@core.example    source="Trade Show"  by=I1  owner=R7
2024-05-02 10:05:04  lead    L4  dan@dome.example    source="Trade Show"  by=I1  owner=R7
2024-05-02 10:05:05  lead    L5  eli@echo.example    source="Trade Show"  by=I1  owner=R7
2024-05-03 10:00  task    L2  by=R7
2024-05-03 10:10  task    L3  by=R7
2024-05-06 10:10  task    L4  by=R7
2024-05-06 10:20  task    L5  by=R7
2024-05-10 11:00  task    L1  by=R7
notes late_follow_up on L1

story: a program logged something with the person in time (mailing_only)
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:06  task    L1  by=I1
2024-05-03 10:00  task    L8  by=R7
2024-05-06 10:00  task    L8  by=R7
2024-05-10 11:00  task    L1  by=R7
notes late_follow_up on L1

story: nobody names a level, and nobody is held to one
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-10 11:00  task    L1  by=R7
finds nothing

story: a seller entered the lead, and nobody handed it over
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=R7  owner=R7
2024-05-10 11:00  task    L1  by=R7
finds nothing

story: a seller entered the lead, and it came to another one who called after six days
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-04-02 09:40  task    L8  by=R8
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=R7  owner=R7
2024-05-03 10:00  change  L1  owner: R7 -> R8  by=R7
2024-05-13 11:00  task    L1  by=R8
doubts late_follow_up on L1
