CREATE TABLE "retention_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"taken" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "retention_runs_by_time" ON "retention_runs" USING btree ("started_at" desc);