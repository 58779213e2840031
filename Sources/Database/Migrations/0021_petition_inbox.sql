-- A unit's inbox has what is due first at the top, and on the same day what the unit leads, then what it helps with, then what it
-- is told of: kept with each party, so that one index of the unit's has this order. due_on is a sort key like the petition's
-- own (0011), written with it; part_rank is 0, 1, 2 in the order of the parts.
ALTER TABLE petition_party ADD COLUMN due_on TEXT NOT NULL DEFAULT '';
ALTER TABLE petition_party ADD COLUMN part_rank INTEGER NOT NULL DEFAULT 0;
UPDATE petition_party SET due_on = (SELECT p.due_on FROM petition p WHERE p.id = petition_party.petition),
    part_rank = CASE part WHEN 'lead' THEN 0 WHEN 'helper' THEN 1 ELSE 2 END;
CREATE INDEX petition_party_inbox ON petition_party (unit, due_on, part_rank, petition);
