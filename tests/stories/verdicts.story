# What reviewers decided on findings of an earlier audit of the same records.

story: a confirmed finding stays as it is
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
2024-10-01        verdict     confirmed source_blanked on O1  by=X1  reason="no approval was found"
holds  source_blanked on O1

story: a dismissed finding is a note, and the deal won later is nothing new about the change
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-06-01        verdict     dismissed source_blanked on O1  by=X1  reason="agreed by telephone"
2024-07-01        close       O1  won  by=R7
notes  source_blanked on O1

story: a dismissed finding is open again where the source was changed once more after the decision
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar -> Other  by=R7
2024-06-01        verdict     dismissed source_overwritten on O1  by=X1
2024-06-20 09:30  change      O1  lead_source: Other -> Sales Prospecting  by=R7
2024-07-01        close       O1  won  by=R7
holds  source_overwritten on O1

story: where the reviewer was not sure nothing is held
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
2024-10-01        verdict     unsure source_blanked on O1  by=X1
reviews  source_blanked on O1

story: who is paid on the deal decides nothing, by whatever name, and the earlier decision of another counts
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  change      O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
2024-10-01        verdict     confirmed source_blanked on O1  by=X1
2024-10-02        verdict     dismissed source_blanked on O1  by=r7@us.example
2024-10-03        verdict     dismissed source_blanked on O1  by=R7
holds  source_blanked on O1
