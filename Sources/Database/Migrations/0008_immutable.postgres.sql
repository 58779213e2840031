-- What has been public never changes, whoever asks: not even a mistake in this program can alter it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published edition never changes';
END;
$$;

CREATE FUNCTION refuse_part_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM edition e WHERE e.id = OLD.edition AND e.state IN ('published', 'superseded', 'withdrawn'))
    THEN
        RAISE EXCEPTION 'a published edition never changes';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF NEW.edition IS DISTINCT FROM OLD.edition AND EXISTS (
        SELECT 1 FROM edition e WHERE e.id = NEW.edition AND e.state IN ('published', 'superseded', 'withdrawn'))
    THEN
        RAISE EXCEPTION 'a published edition never changes';
    END IF;
    RETURN NEW;
END;
$$;

-- A row may still come in while an edition that is written as published is filled up to its count (imports).
CREATE FUNCTION refuse_added_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM edition e WHERE e.id = NEW.edition AND e.state IN ('published', 'superseded', 'withdrawn')
        AND NEW.position > e.record_count)
    THEN
        RAISE EXCEPTION 'a published edition never changes';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER edition_frozen BEFORE UPDATE ON edition FOR EACH ROW
WHEN (OLD.state IN ('published', 'superseded', 'withdrawn') AND (
    NEW.id IS DISTINCT FROM OLD.id OR NEW.disclosure IS DISTINCT FROM OLD.disclosure
    OR NEW.number IS DISTINCT FROM OLD.number OR NEW.definition IS DISTINCT FROM OLD.definition
    OR NEW.field IS DISTINCT FROM OLD.field OR NEW.kind IS DISTINCT FROM OLD.kind
    OR NEW.title IS DISTINCT FROM OLD.title OR NEW.body IS DISTINCT FROM OLD.body
    OR NEW.record_count IS DISTINCT FROM OLD.record_count OR NEW.opening IS DISTINCT FROM OLD.opening
    OR NEW.corrects IS DISTINCT FROM OLD.corrects
    OR NEW.correction_reason IS DISTINCT FROM OLD.correction_reason
    OR NEW.source_file IS DISTINCT FROM OLD.source_file OR NEW.submitted_by IS DISTINCT FROM OLD.submitted_by
    OR NEW.submitted_at IS DISTINCT FROM OLD.submitted_at OR NEW.published_at IS DISTINCT FROM OLD.published_at
    -- fixed once, in the transaction that publishes
    OR (OLD.notice_until IS NOT NULL AND NEW.notice_until IS DISTINCT FROM OLD.notice_until)
    OR (OLD.state <> 'published' AND NEW.state IS DISTINCT FROM OLD.state)
    OR NEW.state NOT IN ('published', 'superseded', 'withdrawn')))
EXECUTE FUNCTION refuse_change();

CREATE TRIGGER edition_kept BEFORE DELETE ON edition FOR EACH ROW
WHEN (OLD.state IN ('published', 'superseded', 'withdrawn')) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER record_not_added BEFORE INSERT ON record FOR EACH ROW EXECUTE FUNCTION refuse_added_record();
CREATE TRIGGER record_frozen BEFORE UPDATE OR DELETE ON record
FOR EACH ROW EXECUTE FUNCTION refuse_part_of_published();
CREATE TRIGGER record_secret_frozen BEFORE UPDATE OR DELETE ON record_secret
FOR EACH ROW EXECUTE FUNCTION refuse_part_of_published();
CREATE TRIGGER signature_frozen BEFORE UPDATE OR DELETE ON signature
FOR EACH ROW EXECUTE FUNCTION refuse_part_of_published();
CREATE TRIGGER edition_author_frozen BEFORE UPDATE OR DELETE ON edition_author
FOR EACH ROW EXECUTE FUNCTION refuse_part_of_published();
-- The photo of the board comes after publication: attachments may be added, never changed or taken away.
CREATE TRIGGER attachment_frozen BEFORE UPDATE OR DELETE ON attachment
FOR EACH ROW EXECUTE FUNCTION refuse_part_of_published();

CREATE TRIGGER event_frozen BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
