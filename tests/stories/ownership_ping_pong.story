# A lead whose owner changes four times within 30 days among sellers, and comes back.
# How sure such evidence is has not been counted yet: what stands is a review or a note.

story: four changes in three weeks, there and back
service levels
2024-04-02 08:00  lead    L15  one@first.example  source="Cold Call"  by=R5
2024-04-02 08:01  lead    L16  two@second.example  source="Cold Call"  by=R6
2024-04-02 08:02  lead    L17  three@third.example  source="Cold Call"  by=R7
2024-04-02 08:03  lead    L18  four@fourth.example  source="Cold Call"  by=R8
2024-04-02 08:04  lead    L19  five@fifth.example  source="Cold Call"  by=R9
2024-04-02 09:00  works_in R7  Sales North
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:00  task    L1  by=R7
2024-05-06 10:00  change  L1  owner: R7 -> R8  by=R7
2024-05-10 10:00  change  L1  owner: R8 -> R7  by=R8
2024-05-17 10:00  change  L1  owner: R7 -> R9  by=R7
2024-05-24 10:00  change  L1  owner: R9 -> R8  by=R8
doubts ownership_ping_pong on L1

story: cover for a holiday, there and back
service levels
2024-04-02 08:00  lead    L15  one@first.example  source="Cold Call"  by=R5
2024-04-02 08:01  lead    L16  two@second.example  source="Cold Call"  by=R6
2024-04-02 08:02  lead    L17  three@third.example  source="Cold Call"  by=R7
2024-04-02 08:03  lead    L18  four@fourth.example  source="Cold Call"  by=R8
2024-04-02 08:04  lead    L19  five@fifth.example  source="Cold Call"  by=R9
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:15  task    L1  by=R7
2024-05-06 10:00  change  L1  owner: R7 -> R8  by=R7
2024-05-20 10:00  change  L1  owner: R8 -> R7  by=R8
finds nothing

story: four changes, and each to somebody new
service levels
2024-04-02 08:00  lead    L15  one@first.example  source="Cold Call"  by=R5
2024-04-02 08:01  lead    L16  two@second.example  source="Cold Call"  by=R6
2024-04-02 08:02  lead    L17  three@third.example  source="Cold Call"  by=R7
2024-04-02 08:03  lead    L18  four@fourth.example  source="Cold Call"  by=R8
2024-04-02 08:04  lead    L19  five@fifth.example  source="Cold Call"  by=R9
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:15  task    L1  by=R7
2024-05-06 10:00  change  L1  owner: R7 -> R8  by=R7
2024-05-08 10:00  change  L1  owner: R8 -> R9  by=R8
2024-05-10 10:00  change  L1  owner: R9 -> R6  by=R9
2024-05-14 10:00  change  L1  owner: R6 -> R5  by=R6
finds nothing

story: four changes in four months
service levels
2024-04-02 08:00  lead    L15  one@first.example  source="Cold Call"  by=R5
2024-04-02 08:01  lead    L16  two@second.example  source="Cold Call"  by=R6
2024-04-02 08:02  lead    L17  three@third.example  source="Cold Call"  by=R7
2024-04-02 08:03  lead    L18  four@fourth.example  source="Cold Call"  by=R8
2024-04-02 08:04  lead    L19  five@fifth.example  source="Cold Call"  by=R9
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:15  task    L1  by=R7
2024-05-06 10:00  change  L1  owner: R7 -> R8  by=R7
2024-06-10 10:00  change  L1  owner: R8 -> R7  by=R8
2024-07-17 10:00  change  L1  owner: R7 -> R9  by=R7
2024-08-24 10:00  change  L1  owner: R9 -> R8  by=R8
finds nothing

story: an operations user and a round robin assign it
service levels
2024-04-02 08:00  lead    L15  one@first.example  source="Cold Call"  by=R5
2024-04-02 08:01  lead    L16  two@second.example  source="Cold Call"  by=R6
2024-04-02 08:02  lead    L17  three@third.example  source="Cold Call"  by=R7
2024-04-02 08:03  lead    L18  four@fourth.example  source="Cold Call"  by=R8
2024-04-02 08:04  lead    L19  five@fifth.example  source="Cold Call"  by=R9
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:15  task    L1  by=R7
2024-05-06 10:00  change  L1  owner: R7 -> R8  by=S1
2024-05-10 10:00  change  L1  owner: R8 -> R7  by=I1
2024-05-17 10:00  change  L1  owner: R7 -> R9  by=S1
2024-05-24 10:00  change  L1  owner: R9 -> R7  by=I1
finds nothing

story: rejected to the queue and picked up again
service levels
2024-04-02 08:00  lead    L15  one@first.example  source="Cold Call"  by=R5
2024-04-02 08:01  lead    L16  two@second.example  source="Cold Call"  by=R6
2024-04-02 08:02  lead    L17  three@third.example  source="Cold Call"  by=R7
2024-04-02 08:03  lead    L18  four@fourth.example  source="Cold Call"  by=R8
2024-04-02 08:04  lead    L19  five@fifth.example  source="Cold Call"  by=R9
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:15  task    L1  by=R7
2024-05-06 10:00  change  L1  owner: R7 -> Q1  by=R7
2024-05-10 10:00  change  L1  owner: Q1 -> R8  by=R8
2024-05-17 10:00  change  L1  owner: R8 -> Q1  by=R8
2024-05-24 10:00  change  L1  owner: Q1 -> R7  by=R7
finds nothing

story: a manager who never had it assigns it
service levels
2024-04-02 08:00  lead    L15  one@first.example  source="Cold Call"  by=R5
2024-04-02 08:01  lead    L16  two@second.example  source="Cold Call"  by=R6
2024-04-02 08:02  lead    L17  three@third.example  source="Cold Call"  by=R7
2024-04-02 08:03  lead    L18  four@fourth.example  source="Cold Call"  by=R8
2024-04-02 08:04  lead    L19  five@fifth.example  source="Cold Call"  by=R9
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:06  lead    L2  bob@bolt.example  source="Cold Call"  by=R1
2024-05-02 10:15  task    L1  by=R7
2024-05-06 10:00  change  L1  owner: R7 -> R8  by=R1
2024-05-10 10:00  change  L1  owner: R8 -> R7  by=R1
2024-05-17 10:00  change  L1  owner: R7 -> R9  by=R1
2024-05-24 10:00  change  L1  owner: R9 -> R8  by=R1
finds nothing

story: slips that are put right within minutes are no changes
service levels
2024-04-02 08:00  lead    L15  one@first.example  source="Cold Call"  by=R5
2024-04-02 08:01  lead    L16  two@second.example  source="Cold Call"  by=R6
2024-04-02 08:02  lead    L17  three@third.example  source="Cold Call"  by=R7
2024-04-02 08:03  lead    L18  four@fourth.example  source="Cold Call"  by=R8
2024-04-02 08:04  lead    L19  five@fifth.example  source="Cold Call"  by=R9
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:15  task    L1  by=R7
2024-05-06 10:00  change  L1  owner: R7 -> R8  by=R7
2024-05-06 10:03  change  L1  owner: R8 -> R7  by=R7
2024-05-17 10:00  change  L1  owner: R7 -> R8  by=R7
2024-05-17 10:02  change  L1  owner: R8 -> R7  by=R7
finds nothing

story: two of the changes moved many leads at once (bulk_reassignment)
service levels
2024-04-02 08:00  lead    L15  one@first.example  source="Cold Call"  by=R5
2024-04-02 08:01  lead    L16  two@second.example  source="Cold Call"  by=R6
2024-04-02 08:02  lead    L17  three@third.example  source="Cold Call"  by=R7
2024-04-02 08:03  lead    L18  four@fourth.example  source="Cold Call"  by=R8
2024-04-02 08:04  lead    L19  five@fifth.example  source="Cold Call"  by=R9
2024-05-02 09:00  lead    L2  bob@bolt.example  source=Webinar  by=I1  owner=R7
2024-05-02 09:10  lead    L3  cyd@core.example  source=Webinar  by=I1  owner=R7
2024-05-02 09:20  lead    L4  dan@dome.example  source=Webinar  by=I1  owner=R7
2024-05-02 09:30  lead    L5  eli@echo.example  source=Webinar  by=I1  owner=R7
2024-05-02 09:31  task    L2  by=R7
2024-05-02 09:32  task    L3  by=R7
2024-05-02 09:33  task    L4  by=R7
2024-05-02 09:34  task    L5  by=R7
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:15  task    L1  by=R7
2024-05-06 10:00:01  change  L1  owner: R7 -> R8  by=R7
2024-05-06 10:00:02  change  L2  owner: R7 -> R8  by=R7
2024-05-06 10:00:03  change  L3  owner: R7 -> R8  by=R7
2024-05-06 10:00:04  change  L4  owner: R7 -> R8  by=R7
2024-05-06 10:00:05  change  L5  owner: R7 -> R8  by=R7
2024-05-16 10:00:01  change  L1  owner: R8 -> R7  by=R8
2024-05-17 10:00  change  L1  owner: R7 -> R9  by=R7
2024-05-24 10:00  change  L1  owner: R9 -> R8  by=R8
finds nothing

story: two users work the lead together (shared_work)
service levels
2024-04-02 08:00  lead    L15  one@first.example  source="Cold Call"  by=R5
2024-04-02 08:01  lead    L16  two@second.example  source="Cold Call"  by=R6
2024-04-02 08:02  lead    L17  three@third.example  source="Cold Call"  by=R7
2024-04-02 08:03  lead    L18  four@fourth.example  source="Cold Call"  by=R8
2024-04-02 08:04  lead    L19  five@fifth.example  source="Cold Call"  by=R9
2024-05-02 10:05  lead    L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:15  task    L1  by=R7
2024-05-06 10:00  change  L1  owner: R7 -> R8  by=R7
2024-05-07 10:00  task    L1  by=R8
2024-05-10 10:00  change  L1  owner: R8 -> R7  by=R8
2024-05-12 10:00  task    L1  by=R7
2024-05-17 10:00  change  L1  owner: R7 -> R8  by=R7
2024-05-24 10:00  change  L1  owner: R8 -> R7  by=R8
doubts ownership_ping_pong on L1
