ALTER TABLE "files" ADD COLUMN "network" "bytea";--> statement-breakpoint
CREATE FUNCTION "keep_ledger_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A merge gives a record to the person who stays. What was said, when and how is never said otherwise, by whoever acts.
  IF to_jsonb(new) - 'person_id' <> to_jsonb(old) - 'person_id' THEN
    RAISE EXCEPTION 'What a consent says may not be changed' USING errcode = 'restrict_violation';
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER "keep_words" BEFORE UPDATE ON "consent_events" FOR EACH ROW EXECUTE FUNCTION "keep_ledger_words"();--> statement-breakpoint
CREATE FUNCTION "keep_suppression"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' THEN
    RAISE EXCEPTION 'A suppression may be lifted, but not deleted' USING errcode = 'restrict_violation';
  ELSIF (new.key, new.channel, new.reason) IS DISTINCT FROM (old.key, old.channel, old.reason) THEN
    RAISE EXCEPTION 'What a suppression stands against may not be changed' USING errcode = 'restrict_violation';
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER "keep_standing" BEFORE UPDATE OR DELETE ON "suppressions" FOR EACH ROW EXECUTE FUNCTION "keep_suppression"();--> statement-breakpoint
CREATE FUNCTION "log_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found bigint;
  moment timestamptz := now();
BEGIN
  IF tg_table_name = 'suppressions' THEN
    SELECT count(*), coalesce(max(became.lifted_at), now()) INTO found, moment FROM was JOIN became USING (key, channel, reason)
      WHERE was.lifted_at IS NULL AND became.lifted_at IS NOT NULL;
  ELSE
    SELECT count(*) INTO found FROM was;
  END IF;
  IF found > 0 THEN
    INSERT INTO audit_events (at, actor_kind, verb, facts) VALUES (moment, 'system', 'ledger.changed',
      jsonb_build_object('table', tg_table_name, 'change', tg_argv[0], 'count', found));
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "log_removed" AFTER DELETE ON "consent_events" REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION "log_ledger_change"('removed');--> statement-breakpoint
CREATE TRIGGER "log_moved" AFTER UPDATE ON "consent_events" REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION "log_ledger_change"('moved');--> statement-breakpoint
CREATE TRIGGER "log_lifted" AFTER UPDATE ON "suppressions" REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION "log_ledger_change"('lifted');--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "written_by" text;--> statement-breakpoint
CREATE FUNCTION "sign_audit_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  new.written_by := current_user;
  new.xid := pg_current_xact_id();
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER "sign_event" BEFORE INSERT ON "audit_events" FOR EACH ROW EXECUTE FUNCTION "sign_audit_event"();
