CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"requests" text[] NOT NULL,
	"removed" jsonb NOT NULL,
	"processors" jsonb NOT NULL,
	"erased_at" timestamp with time zone NOT NULL,
	"final_at" timestamp with time zone,
	CONSTRAINT "certificates_reference_unique" UNIQUE("reference")
);--> statement-breakpoint
CREATE INDEX "certificates_pending" ON "certificates" USING btree ("erased_at") WHERE "certificates"."final_at" is null;--> statement-breakpoint
CREATE INDEX "certificates_by_request" ON "certificates" USING gin ("requests");
