-- An inbox is what a unit leads, in the order of petition_lead, and what it helps with or is told of, which is less and has
-- indexes of its own.
CREATE INDEX petition_party_others ON petition_party (unit, petition) WHERE part <> 'lead';
CREATE INDEX petition_party_others_division ON petition_party (division, petition) WHERE part <> 'lead';
