-- What a request to let go is about (`ReclaimedPart`): petitions and disclosures have search indexes of their own.
ALTER TABLE reclaim ADD COLUMN part TEXT NOT NULL DEFAULT 'petitions' CHECK (part IN ('petitions', 'disclosures'));

-- Reports against officials that came as petitions and were declined as such: closed to every officer, few, and looked past by
-- each list of the county.
CREATE INDEX petition_closed_off ON petition (county, id) WHERE ground = 'reportAgainstOfficial';
