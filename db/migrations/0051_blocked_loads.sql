CREATE TABLE "blocked_loads" (
	"key" text PRIMARY KEY NOT NULL,
	"directive" text NOT NULL,
	"source" text NOT NULL,
	"page" text NOT NULL,
	"count" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE INDEX "blocked_loads_ending" ON "blocked_loads" USING btree ("ends_at");
