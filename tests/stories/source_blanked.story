story: a rep blanks the source of a won opportunity that a webinar earned
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
holds  source_blanked on O1

story: a rep blanks the source of a lead; the opportunity made from it is blank too, and that is one act
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-04        change      L1  lead_source: Webinar ->  by=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-07-01        close       O1  won  by=R7
holds  source_blanked on L1

story: the rep gives the deal its source back before it is won
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-04        change      L1  lead_source: Webinar ->  by=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        change      O1  lead_source: -> Webinar  by=R7
2024-07-01        close       O1  won  by=R7
notes  source_blanked on L1

story: the rep gives the deal its source back only after it is won
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-04        change      L1  lead_source: Webinar ->  by=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-07-01        close       O1  won  by=R7
2024-08-01        change      O1  lead_source: -> Webinar  by=R7
reviews  source_blanked on L1

story: without a plan nothing is held
no plan
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
reviews  source_blanked on O1

story: an open opportunity has nothing to hold yet
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
reviews  source_blanked on O1

story: a steward's clean-up that pays more is a note without an actor
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=S1
2024-07-01        close       O1  won  by=R7
notes  source_blanked on O1

story: a loader that wrote nulls is a note without an actor
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 03:00  change      O1  lead_source: Webinar ->  by=I2
notes  source_blanked on O1

story: somebody who owns nothing is taken for a steward
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 03:00  change      O1  lead_source: Webinar ->  by=X2
notes  source_blanked on O1

story: marketing takes its own name off
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 03:00  change      O1  lead_source: Webinar ->  by=M1
finds nothing

story: a merge keeps the other record's blank
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03 10:05  lead        L2  ada@acme.example  source=  by=R7  owner=R7
2024-05-09 09:30  merge       L2  L1  by=R7
2024-05-09 09:30  change      L1  lead_source: Webinar ->  by=R7
finds nothing

story: a slip is put right within minutes
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-05-09 09:33  change      O1  lead_source: -> Webinar  by=R7
finds nothing

story: the change was approved beforehand by a third person
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-08        approve     O1  from=Webinar  by=S1
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
finds nothing

story: an approval by the person who is paid does not clear
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-08        approve     O1  from=Webinar  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
holds  source_blanked on O1

story: an approval given afterwards does not clear
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
2024-07-05        approve     O1  from=Webinar  by=S1
holds  source_blanked on O1

story: sales had called before the webinar, and entered it then
2024-04-01        task        C1  by=R7
2024-04-01        account     A1  Acme  by=R7
2024-04-01        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
finds nothing

story: a call typed in afterwards and dated before the webinar does not clear
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:29  task        C1  by=R7  dated=2024-04-01
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
holds  source_blanked on O1

story: a blank sales source is nobody's loss
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-05        change      L1  lead_source: Cold Call ->  by=R7
finds nothing
