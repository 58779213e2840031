-- What has been public never changes, whoever asks: not even a mistake in this program can alter it.
CREATE TRIGGER edition_frozen BEFORE UPDATE ON edition
WHEN OLD.state IN ('published', 'superseded', 'withdrawn') AND (
    NEW.id IS NOT OLD.id OR NEW.disclosure IS NOT OLD.disclosure OR NEW.number IS NOT OLD.number
    OR NEW.definition IS NOT OLD.definition OR NEW.field IS NOT OLD.field OR NEW.kind IS NOT OLD.kind
    OR NEW.title IS NOT OLD.title OR NEW.body IS NOT OLD.body OR NEW.record_count IS NOT OLD.record_count
    OR NEW.opening IS NOT OLD.opening OR NEW.corrects IS NOT OLD.corrects
    OR NEW.correction_reason IS NOT OLD.correction_reason OR NEW.source_file IS NOT OLD.source_file
    OR NEW.submitted_by IS NOT OLD.submitted_by OR NEW.submitted_at IS NOT OLD.submitted_at
    OR NEW.published_at IS NOT OLD.published_at
    -- fixed once, in the transaction that publishes
    OR (OLD.notice_until IS NOT NULL AND NEW.notice_until IS NOT OLD.notice_until)
    OR (OLD.state <> 'published' AND NEW.state IS NOT OLD.state)
    OR NEW.state NOT IN ('published', 'superseded', 'withdrawn')
)
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER edition_kept BEFORE DELETE ON edition
WHEN OLD.state IN ('published', 'superseded', 'withdrawn')
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

-- A row may still come in while an edition that is written as published is filled up to its count (imports).
CREATE TRIGGER record_not_added BEFORE INSERT ON record
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id = NEW.edition AND e.state IN ('published', 'superseded', 'withdrawn')
    AND NEW.position > e.record_count)
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER record_frozen BEFORE UPDATE ON record
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id IN (OLD.edition, NEW.edition)
    AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER record_kept BEFORE DELETE ON record
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id = OLD.edition AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER record_secret_frozen BEFORE UPDATE ON record_secret
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id IN (OLD.edition, NEW.edition)
    AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER record_secret_kept BEFORE DELETE ON record_secret
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id = OLD.edition AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER signature_frozen BEFORE UPDATE ON signature
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id IN (OLD.edition, NEW.edition)
    AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER signature_kept BEFORE DELETE ON signature
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id = OLD.edition AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER edition_author_frozen BEFORE UPDATE ON edition_author
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id IN (OLD.edition, NEW.edition)
    AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER edition_author_kept BEFORE DELETE ON edition_author
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id = OLD.edition AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

-- The photo of the board comes after publication: attachments may be added, never changed or taken away.
CREATE TRIGGER attachment_frozen BEFORE UPDATE ON attachment
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id IN (OLD.edition, NEW.edition)
    AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER attachment_kept BEFORE DELETE ON attachment
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id = OLD.edition AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER event_frozen BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'an event is written once');
END;

CREATE TRIGGER event_kept BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'an event is written once');
END;
