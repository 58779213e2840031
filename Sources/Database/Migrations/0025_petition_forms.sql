-- One form is one petition, whatever comes under its key again (ADR 0014): a keyed digest of the form's random key, and one,
-- bound to that key, of the files that came with it, as they came. Nil: no files, or it came before both were kept. Sealed
-- reports have no row here.
ALTER TABLE petition_receipt ADD COLUMN form TEXT;
ALTER TABLE petition_receipt ADD COLUMN files TEXT;
CREATE UNIQUE INDEX petition_receipt_form ON petition_receipt (form) WHERE form IS NOT NULL;
