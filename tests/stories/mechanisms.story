# One look-alike, or more, of each innocent mechanism that lowers or fits: docs/mechanisms.md names them.

story: a clean-up of many owners' records at one sitting
2024-04-01 08:00  each        100-103  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=I1  owner=R8
2024-04-01 08:00  each        104-106  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=I1  owner=R9
2024-04-01 08:00  each        107-109  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=I1  owner=R6
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-06-09 09:31  each        100-109  change L{n} lead_source: Cold Call -> Other  by=R7
2024-09-01        close       O1  won  by=R7
notes  source_overwritten on O1

story: a rep's own records changed at one sitting are no clean-up
2024-04-01 08:00  each        100-100  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=I1  owner=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-06-09 09:31  change      L100  lead_source: Cold Call -> Other  by=R7
2024-09-01        close       O1  won  by=R7
holds  source_overwritten on O1

story: a connector runs under the name of a rep
2024-04-01 08:00  each        100-110  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=I1  owner=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-06-10 03:00  each        100-110  change L{n} status: New -> Working  by=R7
2024-06-11 03:00  each        100-110  change L{n} status: Working -> Nurture  by=R7
2024-06-12 03:00  each        100-110  change L{n} status: Nurture -> Working  by=R7
2024-06-13 03:00  each        100-110  change L{n} status: Working -> Nurture  by=R7
2024-06-14 03:00  each        100-110  change L{n} status: Nurture -> Working  by=R7
2024-09-01        close       O1  won  by=R7
notes  source_overwritten on O1

story: a value that nobody is given any more, and that others replaced too
2024-04-01 08:00  each        100-119  lead L{n} p{n}@firm{n}.example  source="Webinar"  by=I1  owner=R8
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-06-20        change      L100  lead_source: Webinar -> Trade Show  by=R8
2024-06-21        change      L101  lead_source: Webinar -> Trade Show  by=R9
2024-06-22 08:00  each        120-140  lead L{n} p{n}@firm{n}.example  source="Paid Search"  by=I1  owner=R8
2024-09-01        close       O1  won  by=R7
notes  source_overwritten on O1

story: a value that others have rejected too
2024-04-01 08:00  each        100-105  lead L{n} p{n}@firm{n}.example  source="Webinar"  by=I1  owner=R8
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-06-20 09:00  each        100-102  change L{n} lead_source: Webinar -> Partner Referral  by=S1
2024-06-20 10:00  each        103-105  change L{n} lead_source: Webinar -> Partner Referral  by=S2
2024-09-01        close       O1  won  by=R7
doubts  source_overwritten on O1

story: typed in the minute in which the stage was moved
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-06-09 09:30  change      O1  stage: Prospecting -> Negotiation  by=R7
2024-09-01        close       O1  won  by=R7
doubts  source_overwritten on O1

story: a stage moved on another day demanded nothing
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-06-12 09:30  change      O1  stage: Prospecting -> Negotiation  by=R7
2024-09-01        close       O1  won  by=R7
holds  source_overwritten on O1

story: the same replacement was made on most records that bore the value
2024-04-01 08:00  each        100-109  lead L{n} p{n}@firm{n}.example  source="Webinar"  by=I1  owner=R8
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Other  by=R7
2024-06-20 03:00  each        100-109  change L{n} lead_source: Webinar -> Other  by=S1
2024-09-01        close       O1  won  by=R7
notes  source_overwritten on L100-L109
notes  source_overwritten on O1

story: the rep gave sources to marketing as well
2024-04-01 08:00  each        100-101  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=I1  owner=R7
2024-04-10 09:00  change      L100  lead_source: Cold Call -> Webinar  by=R7
2024-04-17 09:00  change      L101  lead_source: Cold Call -> Webinar  by=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-09-01        close       O1  won  by=R7
doubts  source_overwritten on O1

story: a list had brought the person under sales' source before
2024-03-01        lead        L9  ada@acme.example  source="Cold Call"  by=I1  owner=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-09-01        close       O1  won  by=R7
notes  source_overwritten on O1

story: a record of years ago under sales' source speaks for it only
2019-03-01        lead        L9  ada@acme.example  source="Cold Call"  by=I1  owner=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-09-01        close       O1  won  by=R7
doubts  source_overwritten on O1

story: no response stands behind the source that was changed
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-09-01        close       O1  won  by=R7
doubts  source_overwritten on O1

story: the change was approved by a third person
2024-05-01        approve     O1  from=Webinar  by=S1
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-09-01        close       O1  won  by=R7
finds nothing

story: a steward did it
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=S1
2024-09-01        close       O1  won  by=R7
notes  source_overwritten on O1

story: the contact is merged, and the other record's value is chosen
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:05  lead        L2  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-09 09:30  merge       L2  L1  by=R7
2024-05-09 09:30  change      L1  lead_source: Webinar -> Cold Call  by=R7
finds nothing

story: a slip, put right three minutes later
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-09 09:30  change      O1  lead_source: Webinar -> Sales Prospecting  by=R7
2024-06-09 09:33  change      O1  lead_source: Sales Prospecting -> Webinar  by=R7
2024-09-01        close       O1  won  by=R7
finds nothing

story: the rep corrects an entry of five minutes ago
2024-04-20        account     A1  Acme  by=I1
2024-04-20        contact     C1  ada@acme.example  account=A1  by=I1
2024-05-01 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  opportunity O1  account=A1  contacts=C1  source=Webinar  by=R7
2024-05-02 10:10  change      O1  lead_source: Webinar -> Cold Call  by=R7
2024-07-01        close       O1  won  by=R7
notes  source_overwritten on O1

story: changed back to what the lead was made with
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=I1  owner=R7
2024-05-06        change      L1  lead_source: Cold Call -> Webinar  by=I1
2024-05-09        change      L1  lead_source: Webinar -> Cold Call  by=R7
2024-05-12        convert     L1  C1 A1 O1  by=R7
2024-07-01        close       O1  won  by=R7
notes  source_overwritten on L1

story: whoever converts, opportunities begin with the same value
2024-04-01 08:00  each        100-103  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=I1  owner=R8
2024-04-01 08:01  each        104-106  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=I1  owner=R9
2024-04-01 08:02  each        107-109  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=I1  owner=R6
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  source="Sales Prospecting"
2024-05-06 08:00  each        100-103  convert L{n} C{n} A{n} O{n}  by=R8  source="Sales Prospecting"
2024-05-07 08:00  each        104-106  convert L{n} C{n} A{n} O{n}  by=R9  source="Sales Prospecting"
2024-05-08 08:00  each        107-109  convert L{n} C{n} A{n} O{n}  by=R6  source="Sales Prospecting"
2024-07-01        close       O1  won  by=R7
notes  source_lost_at_conversion on O1

story: a day on which everybody closed what was stale
2024-04-01 08:00  each        100-104  opportunity O{n}  source="Cold Call"  by=R8
2024-04-01 08:10  each        105-110  opportunity O{n}  source="Cold Call"  by=R9
2024-04-01 08:20  each        111-118  opportunity O{n}  source="Cold Call"  by=R6
2024-04-10        close       O111  lost  by=R6
2024-04-11        close       O112  lost  by=R6
2024-04-12        close       O113  lost  by=R6
2024-04-13        close       O114  lost  by=R6
2024-04-14        close       O115  lost  by=R6
2024-04-15        close       O116  lost  by=R6
2024-04-16        close       O117  lost  by=R6
2024-04-17        close       O118  lost  by=R6
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-01 10:00  each        100-104  close O{n}  lost  by=R8
2024-06-01 11:00  each        105-110  close O{n}  lost  by=R9
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: the meeting fell through, and was booked again
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20        task        C1  by=R7  subject="No show, to be rebooked"
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
doubts  opportunity_recreated on O2

story: the later one was loaded with many others
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 15:00  each        100-106  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=R7  owner=R8
2024-06-09 15:00  each        107-113  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=R7  owner=R9
2024-06-09 15:00  each        114-120  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=R7  owner=R6
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: the later one names the earlier
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7  about=O1
2024-09-01        close       O2  won  by=R7
doubts  opportunity_recreated on O2

story: operations closed the earlier one
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=S1
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: a colleague who had nothing to do with the earlier one
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R8
2024-09-01        close       O2  won  by=R7
doubts  opportunity_recreated on O2

story: the earlier one was a double entry, in another language
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  lost  by=R7  why="Dublette"
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: the later one began without a source
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source=  by=R7
2024-07-20        change      O2  lead_source: -> Cold Call  by=R7
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: the later one was made from the page of an old contact
2020-03-01        account     A1  Acme  by=I1
2020-03-01        contact     C1  ada@acme.example  account=A1  source="Cold Call"  by=I1
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: the selling began anew after a long rest
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-10-07        task        C1  by=R7
2024-10-14 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-12-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: nearly eight months lie between, and the selling went on
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-07-01        task        C1  by=R7
2024-10-01        task        C1  by=R7
2025-01-20 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2025-03-01        close       O2  won  by=R7
doubts  opportunity_recreated on O2

story: a colleague of the person buys
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-05        contact     C2  bob.stone@acme.example  account=A1  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C2  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: the later one is for another product
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  product=P1
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7  product=P2
2024-09-01        close       O2  won  by=R7
notes  opportunity_recreated on O2

story: the later one is a ninth as large
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7  amount=90000.00
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7  amount=10000.00
2024-09-01        close       O2  won  by=R7
doubts  opportunity_recreated on O2

story: one conversion in ten makes no opportunity here
2024-04-01 08:00  each        100-119  lead L{n} p{n}@firm{n}.example  source="Cold Call"  by=I1  owner=R8
2024-04-05 08:00  each        100-116  convert L{n} C{n} A{n} O{n}  by=R8
2024-04-06 08:00  each        117-119  convert L{n} C{n} A{n} -  by=R8
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        convert     L1  C1 A1 -  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O1  won  by=R7
doubts  conversion_bypassed on O1

story: the lead is converted into a deal that a list had brought
2024-04-01        account     A1  Acme  by=I1
2024-04-02        opportunity O1  account=A1  source="Sales Prospecting"  by=I1  owner=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
finds nothing

story: the opportunity was loaded anew, and the one it is a copy of is deleted
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05 09:00  convert     L1  C1 A1 O1  source="Sales Prospecting"  by=R7  title="Acme - pumps"
2024-05-05 09:00  opportunity O2  account=A1  source=Webinar  by=R7  title="Acme - pumps"
2024-08-03        delete      O2  by=I1
2024-09-01        close       O1  won  by=R7
notes  source_lost_at_conversion on O1

story: another opportunity of that name, made a day later, is deleted
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05 09:00  convert     L1  C1 A1 O1  source="Sales Prospecting"  by=R7  title="Acme - pumps"
2024-05-06 09:00  opportunity O2  account=A1  source=Webinar  by=R7  title="Acme - pumps"
2024-08-03        delete      O2  by=I1
2024-09-01        close       O1  won  by=R7
reviews  source_lost_at_conversion on O1
