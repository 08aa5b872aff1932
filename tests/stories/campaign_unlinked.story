# The lead source stays, and the campaign goes. No plan pays by campaigns: nothing is held.

story: the payee empties the primary campaign
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        primary     O1  Webinar 12
2024-05-09 09:30  change      O1  campaign: Webinar 12 ->  by=R7
2024-07-01        close       O1  won  by=R7
reviews campaign_unlinked on O1

story: the payee deletes the contact's response
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  remove      ada@acme.example  Webinar 12  by=R7
reviews campaign_unlinked on O1

story: the payee sets the contact's response back, and the day of the response still stands
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  unrespond   ada@acme.example  Webinar 12  by=R7
reviews campaign_unlinked on O1

story: a response that stood in the earlier export is gone
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:00  touchpoint  bob@other.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:05  lead        L2  bob@other.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-06        snapshot    export
2024-05-09 09:30  drop        ada@acme.example  Webinar 12
2024-07-01        close       O1  won  by=R7
doubts  campaign_unlinked on O1

story: the primary campaign of the earlier export is empty, and nobody tracked it
without OpportunityFieldHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        primary     O1  Webinar 12
2024-05-05        opportunity O2  source="Trade Show"  by=R7
2024-05-05        primary     O2  Webinar 12
2024-05-06        snapshot    export
2024-05-09 09:30  edit        O1  campaign: Webinar 12 ->  by=R7
2024-07-01        close       O2  lost  by=R7
doubts  campaign_unlinked on O1

story: the lead source went too, and that is one act
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        primary     O1  Webinar 12
2024-05-09 09:30  change      O1  campaign: Webinar 12 ->  by=R7
2024-05-09 09:31  change      O1  lead_source: Webinar ->  by=R7
2024-07-01        close       O1  won  by=R7
holds  source_blanked on O1

story: another campaign of the same category, which nobody in the opportunity joined
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        primary     O1  Webinar 12
2024-05-09 09:30  change      O1  campaign: Webinar 12 -> Webinar 13  by=R7
doubts  campaign_unlinked on O1

story: another campaign of the same category
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-06 10:00  touchpoint  ada@acme.example  Webinar 13
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        primary     O1  Webinar 12
2024-05-09 09:30  change      O1  campaign: Webinar 12 -> Webinar 13  by=R7
notes  campaign_unlinked on O1

story: the CRM makes the campaign that the contact has just joined the primary one
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        primary     O1  Webinar 12
2024-05-09 09:30  touchpoint  ada@acme.example  Webinar 13  by=R7
2024-05-09 09:30  change      O1  campaign: Webinar 12 -> Webinar 13  by=R7
finds nothing

story: a slip is put right within minutes
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        primary     O1  Webinar 12
2024-05-09 09:30  change      O1  campaign: Webinar 12 ->  by=R7
2024-05-09 09:33  change      O1  campaign: -> Webinar 12  by=R7
finds nothing

story: marketing takes out a wrong upload
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  remove      ada@acme.example  Webinar 12  by=M1
finds nothing

story: a rep takes five people off a campaign on one day, four of whom never bought
2024-05-02 10:00  each        100-103  touchpoint p{n}@firm{n}.example  Webinar 12
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  each        100-103  lead L{n} p{n}@firm{n}.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  remove      ada@acme.example  Webinar 12  by=R7
2024-05-09 09:31  each        100-103  remove p{n}@firm{n}.example  Webinar 12  by=R7
notes  campaign_unlinked on O1

story: a steward empties the field, and nobody gains by it
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        primary     O1  Webinar 12
2024-05-09 09:30  change      O1  campaign: Webinar 12 ->  by=S1
finds nothing

story: the person's other record had responded to the same campaign, and that response stands
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-09 09:30  remove      ada@acme.example  Webinar 12  by=R7
finds nothing

story: a primary campaign to which nobody had responded
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-05        primary     O1  Webinar 12
2024-05-09 09:30  change      O1  campaign: Webinar 12 ->  by=R7
notes  campaign_unlinked on O1

story: the lead that had responded was merged away, and its membership went with it
2024-05-02 10:00  touchpoint  eve@acme.example  Webinar 12
2024-05-02 10:05  lead        L2  eve@acme.example  source=Webinar  by=I1  owner=R7
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03        merge       L2  L1  by=S1
2024-05-03        remove      eve@acme.example  Webinar 12  by=S1
2024-05-05        convert     L1  C1 A1 O1  by=R7
finds nothing

story: the campaign that the conversion gave is not there, and nobody tracked it
without OpportunityFieldHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-02 10:00  touchpoint  ben@bolt.example  Webinar 12
2024-05-02 10:05  lead        L2  ben@bolt.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L2  C2 A2 O2  by=R7
2024-05-05        primary     O2  Webinar 12
2024-05-02 10:00  touchpoint  cleo@cork.example  Webinar 12
2024-05-02 10:05  lead        L3  cleo@cork.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L3  C3 A3 O3  by=R7
2024-05-05        primary     O3  Webinar 12
2024-05-02 10:00  touchpoint  dan@dale.example  Webinar 12
2024-05-02 10:05  lead        L4  dan@dale.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L4  C4 A4 O4  by=R7
2024-05-05        primary     O4  Webinar 12
2024-05-02 10:00  touchpoint  eve@elk.example  Webinar 12
2024-05-02 10:05  lead        L5  eve@elk.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L5  C5 A5 O5  by=R7
2024-05-05        primary     O5  Webinar 12
doubts  campaign_unlinked on O1

story: conversions give no campaign where half of the opportunities bear none
without OpportunityFieldHistory
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-05-02 10:00  touchpoint  ben@bolt.example  Webinar 12
2024-05-02 10:05  lead        L2  ben@bolt.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L2  C2 A2 O2  by=R7
2024-05-05        primary     O2  Webinar 12
2024-05-02 10:00  touchpoint  cleo@cork.example  Webinar 12
2024-05-02 10:05  lead        L3  cleo@cork.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L3  C3 A3 O3  by=R7
2024-05-05        primary     O3  Webinar 12
2024-05-02 10:00  touchpoint  dan@dale.example  Webinar 12
2024-05-02 10:05  lead        L4  dan@dale.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L4  C4 A4 O4  by=R7
2024-05-02 10:00  touchpoint  eve@elk.example  Webinar 12
2024-05-02 10:05  lead        L5  eve@elk.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L5  C5 A5 O5  by=R7
2024-05-05        primary     O5  Webinar 12
finds nothing
