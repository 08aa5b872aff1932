# A lead that sales had for more than 30 days and that nobody took up. The export's activities begin before.
# How sure such evidence is has not been counted yet: what stands is a review or a note.

story: two months, and nothing was entered
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-04-20 09:30  change  L8  status: New -> Working  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:00  task    L8  by=R7
2024-05-06 10:00  task    L8  by=R7
2024-05-08 10:00  task    L8  by=R7
2024-05-13 10:00  task    L8  by=R7
2024-05-15 10:00  task    L8  by=R7
2024-07-02 10:00  task    L8  by=R7
reviews never_followed_up on L1

story: it is younger than the level
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-28 10:00  task    L8  by=R7
finds nothing

story: it lay in a queue
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=Q1
2024-07-28 10:00  task    L8  by=R7
finds nothing

story: sales had it for a week and gave it back to the queue
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-09 10:05  change  L1  owner: R7 -> Q1  by=R7
2024-07-28 10:00  task    L8  by=R7
finds nothing

story: it lies with a user who never sells
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=X5
2024-07-28 10:00  task    L8  by=R7
finds nothing

story: called ten weeks later, it is late and no longer never
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:00  task    L8  by=R7
2024-05-06 10:00  task    L8  by=R7
2024-07-12 10:00  task    L1  by=R7
doubts late_follow_up on L1

story: the person came again after ten weeks, and that lead was called: this one never was
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-04-20 09:30  change  L8  status: New -> Working  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:00  task    L8  by=R7
2024-05-06 10:00  task    L8  by=R7
2024-05-08 10:00  task    L8  by=R7
2024-05-13 10:00  task    L8  by=R7
2024-05-15 10:00  task    L8  by=R7
2024-07-12 10:00  lead    L2  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-07-12 15:00  task    L2  by=R7
reviews never_followed_up on L1

story: the person was called through another record, and in time
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 11:05  lead    L2  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:00  task    L2  by=R7
2024-07-28 10:00  task    L8  by=R7
finds nothing

story: decided without a call
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:05  disqualify  L1  by=R7
2024-07-28 10:00  task    L8  by=R7
finds nothing

story: converted
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:05  convert  L1  C1 A1 O1  by=R7
2024-07-28 10:00  task    L8  by=R7
finds nothing

story: a duplicate of it was merged into the one that was called
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:06  lead    L2  ada.byron@acme.example  name="Ada Byron"  source=Webinar  by=I1  owner=R7
2024-05-03 11:05  task    L1  by=R7
2024-05-04 11:05  merge   L2  L1  by=S1
2024-07-28 10:00  task    L8  by=R7
finds nothing

story: an operations user closed it in time (closed_by_operations)
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-12 10:05  disqualify  L1  by=S1
2024-07-28 10:00  task    L8  by=R7
finds nothing

story: an operations user closed it after the level had passed (closed_by_operations)
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-04-20 09:30  change  L8  status: New -> Working  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:00  task    L8  by=R7
2024-05-06 10:00  task    L8  by=R7
2024-05-08 10:00  task    L8  by=R7
2024-05-13 10:00  task    L8  by=R7
2024-05-15 10:00  task    L8  by=R7
2024-06-12 10:05  disqualify  L1  by=S1
2024-07-28 10:00  task    L8  by=R7
notes never_followed_up on L1

story: it is older than the activities that the export holds
service levels
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2025-06-02 10:05  lead    L8  eva@other.example  source="Cold Call"  by=R7
2025-06-02 11:00  task    L8  by=R7
2025-09-02 11:00  task    L8  by=R7
finds nothing

story: no activity of sales is in the export
service levels
without Task
2024-04-02 09:00  lead         L8  eva@other.example  source="Cold Call"  by=R7
2024-04-03 09:00  convert      L8  C8 A8 O8  by=R7
2024-05-02 10:05  lead         L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-08-02 10:05  close        O8  won  by=R7
finds nothing

story: changes of status are not tracked, and somebody modified it later
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-12 10:05  edit    L1  status: New -> Working  by=R7
2024-07-28 10:00  task    L8  by=R7
finds nothing

story: a mailing to many reached the person (mailing_only)
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-04-20 09:30  change  L8  status: New -> Working  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:00  task    L8  by=R7
2024-05-06 10:00  task    L8  by=R7
2024-05-08 10:00  task    L8  by=R7
2024-05-13 10:00  task    L8  by=R7
2024-05-15 10:00  mailing L1  by=R7
2024-07-28 10:00  task    L8  by=R7
notes never_followed_up on L1

story: the owner left, and nobody knows since when (owner_away)
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-04-20 09:30  change  L8  status: New -> Working  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:00  task    L8  by=R7
2024-05-06 10:00  task    L8  by=R7
2024-05-08 10:00  task    L8  by=R7
2024-05-13 10:00  task    L8  by=R7
2024-05-15 10:00  task    L8  by=R7
2024-06-15 10:00  leaves  R7
2024-07-28 10:00  task    L8  by=R8
notes never_followed_up on L1

story: leads that became deals show no activity either (logging_habit)
service levels
2024-04-02 09:00  lead    L8  eva@other.example  source="Cold Call"  by=R7
2024-04-02 09:30  task    L8  by=R7
2024-04-20 09:30  change  L8  status: New -> Working  by=R7
2024-04-25 12:05  lead    L2  bob@bolt.example    source="Trade Show"  by=I1  owner=R7
2024-04-25 13:05  lead    L3  cyd@core.example    source="Trade Show"  by=I1  owner=R7
2024-04-25 14:05  lead    L4  dan@dome.example    source="Trade Show"  by=I1  owner=R7
2024-04-25 15:05  lead    L5  eli@echo.example    source="Trade Show"  by=I1  owner=R7
2024-04-25 16:05  lead    L6  fay@flux.example    source="Trade Show"  by=I1  owner=R7
2024-04-26 09:00  convert L2  C2 A2 O2  by=R7
2024-04-26 09:10  convert L3  C3 A3 O3  by=R7
2024-04-26 09:20  convert L4  C4 A4 O4  by=R7
2024-04-26 09:30  convert L5  C5 A5 O5  by=R7
2024-04-26 09:40  convert L6  C6 A6 O6  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:00  task    L8  by=R7
2024-05-06 10:00  task    L8  by=R7
2024-05-08 10:00  task    L8  by=R7
2024-05-13 10:00  task    L8  by=R7
2024-05-15 10:00  task    L8  by=R7
2024-07-28 10:00  task    L8  by=R7
notes never_followed_up on L1
