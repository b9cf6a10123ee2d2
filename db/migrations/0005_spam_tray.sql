CREATE TABLE "proofs" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "held" text;--> statement-breakpoint
CREATE INDEX "leads_held" ON "leads" USING btree ("received_at") WHERE "leads"."held" is not null;