story: an opportunity goes to the recycle bin and is made again under prospecting
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        delete      O1  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O2  won  by=R7
holds   deleted_and_recreated on O2

story: made again a week before the first is deleted
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-25 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-06-01        delete      O1  by=R7
2024-09-01        close       O2  won  by=R7
holds   deleted_and_recreated on O2

story: deleted for good, so that only its stage history and the conversion tell of it
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        purge       O1  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O2  won  by=R7
reviews deleted_and_recreated on O2

story: deleted for good, so that only the export of May shows it
without OpportunityHistory LeadHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-20        snapshot    export
2024-06-01        purge       O1  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O2  won  by=R7
doubts  deleted_and_recreated on O2

story: a lead goes to the recycle bin and is entered again
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        delete      L1  by=R7
2024-05-25 11:00  lead        L2  ada@acme.example  source="Cold Call"  by=R7
2024-06-20        opportunity O9  source="Cold Call"  by=R7
reviews deleted_and_recreated on L2

story: an opportunity takes the place of a deleted lead
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        delete      L1  by=R7
2024-05-25        account     A1  Acme  by=R7
2024-05-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O1  won  by=R7
holds   deleted_and_recreated on O1

story: a merge deletes the record that lost
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-10 11:00  lead        L2  ada@acme.example  source="Cold Call"  by=R7
2024-05-11        merge       L1  L2  by=S1
2024-05-26        opportunity O9  source="Cold Call"  by=R7
finds nothing

story: operations delete a duplicate of which the twin stays
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        opportunity O2  account=A1  contacts=C1  source=Webinar  by=R7
2024-06-01        delete      O2  by=S1
2024-06-09        opportunity O3  account=A1  contacts=C1  source="Cold Call"  by=R7
reviews parallel_opportunity on O3

story: operations delete on request, and the person comes back
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        delete      O1  by=S1
2024-06-09        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
notes  deleted_and_recreated on O2

story: made again under marketing's own source
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        delete      O1  by=R7
2024-06-09        opportunity O2  account=A1  contacts=C1  source="Trade Show"  by=R7
finds nothing

story: sales had been there before the first response
2024-04-01        account     A1  Acme  by=R7
2024-04-01        contact     C1  ada@acme.example  account=A1  by=R7
2024-04-02        task        C1  by=R7
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        delete      O1  by=R7
2024-06-09        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
finds nothing
