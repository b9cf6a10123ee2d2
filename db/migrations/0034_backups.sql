CREATE TABLE "backups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"bytes" bigint NOT NULL,
	"rows" bigint NOT NULL,
	"files" integer NOT NULL
);--> statement-breakpoint
CREATE INDEX "backups_by_time" ON "backups" USING btree ("made_at" desc);--> statement-breakpoint
CREATE TABLE "restores" (
	"id" uuid PRIMARY KEY NOT NULL,
	"made_at" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	"erasures" integer NOT NULL,
	"opt_outs" integer NOT NULL,
	"position" bigint NOT NULL,
	"signature" "bytea" NOT NULL
);--> statement-breakpoint
CREATE INDEX "restores_by_time" ON "restores" USING btree ("at" desc);--> statement-breakpoint
CREATE TABLE "waiting_mirrors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"content" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE INDEX "waiting_mirrors_by_time" ON "waiting_mirrors" USING btree ("at");--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "replay_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "mirrored_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "suppressions_unmirrored" ON "suppressions" USING btree ("created_at") WHERE "suppressions"."mirrored_at" is null and "suppressions"."lifted_at" is null;
