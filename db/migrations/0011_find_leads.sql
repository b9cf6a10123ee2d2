-- A trusted extension: whoever owns the database may make it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "search" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "words" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- Messages that came before are found by their people and references alone: their words are sealed.
UPDATE "leads" l SET "search" = lower(concat_ws(e'\n', coalesce(l.details->>'name', p.name), p.email,
  coalesce(l.details->>'company', p.company), p.phone, l.reference)) FROM "people" p WHERE p.id = l.person_id;--> statement-breakpoint
CREATE INDEX "leads_by_form" ON "leads" USING btree ("form","received_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX "leads_by_stage" ON "leads" USING btree ("stage","received_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX "leads_by_owner" ON "leads" USING btree ("owner_id","received_at" desc,"id" desc) WHERE "leads"."owner_id" is not null;--> statement-breakpoint
CREATE INDEX "leads_unanswered" ON "leads" USING btree ("answer_due_at") WHERE "leads"."answered_at" is null and "leads"."answer_due_at" is not null and "leads"."held" is null;--> statement-breakpoint
CREATE INDEX "leads_search" ON "leads" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "leads_words" ON "leads" USING gin ("words");--> statement-breakpoint
CREATE INDEX "people_by_tag" ON "people" USING gin ("tags") WHERE "people"."tags" <> '{}';