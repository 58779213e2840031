-- Whether a clock that has ended was over by then: an index over the history like due_on, worked out in the verb's own
-- transaction under the rules that keyed_under names, and good for those alone (ADR 0012); nil: its calendar is missing.
ALTER TABLE petition ADD COLUMN ended_late INTEGER CHECK (ended_late IN (0, 1));
-- What is closed already gets its key from the job that works keys out again.
UPDATE petition SET keyed_under = '' WHERE state = 'closed';
CREATE INDEX petition_closed_keyed ON petition (county, keyed_under, id) WHERE state = 'closed';

-- The figures of a place and a span, from the index alone, with what is on time and followed up.
DROP INDEX petition_figures;
CREATE INDEX petition_figures ON petition
    (county, place, received_at, state, serial_year, outcome, rating, follow_up_satisfaction, reopening, follow_up,
     ended_late, keyed_under);
