CREATE TABLE "audit_heads" (
	"position" bigint PRIMARY KEY NOT NULL,
	"digest" "bytea" NOT NULL,
	"era" integer NOT NULL,
	"cluster" text NOT NULL,
	"floor_id" bigint NOT NULL,
	"last_xid" "xid8" NOT NULL,
	"last_id" bigint NOT NULL,
	"signature" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"position" bigint PRIMARY KEY NOT NULL,
	"event_id" bigint NOT NULL,
	"digest" "bytea" NOT NULL,
	CONSTRAINT "audit_seals_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE INDEX "audit_events_by_transaction" ON "audit_events" USING btree ("xid","id");--> statement-breakpoint
CREATE INDEX "audit_events_by_member" ON "audit_events" USING btree ("actor_id","id" desc) WHERE "audit_events"."actor_kind" = 'staff';--> statement-breakpoint
CREATE INDEX "audit_events_by_verb" ON "audit_events" USING btree ("verb","id" desc) WHERE "audit_events"."verb" not in ('lead.captured', 'mail.sent');