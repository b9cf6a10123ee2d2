CREATE TABLE "cookie_choices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"notice_number" integer,
	"language" text NOT NULL,
	"asked" text[] NOT NULL,
	"granted" text[] NOT NULL,
	"signal" text,
	"how" text NOT NULL,
	"chosen_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cookie_choices_reference_unique" UNIQUE("reference")
);--> statement-breakpoint
CREATE INDEX "cookie_choices_ending" ON "cookie_choices" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "cookie_choices_by_time" ON "cookie_choices" USING btree ("chosen_at" desc);
