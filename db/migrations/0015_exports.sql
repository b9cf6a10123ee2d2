CREATE TABLE "exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"dataset" text NOT NULL,
	"format" text NOT NULL,
	"query" text NOT NULL,
	"opens_messages" boolean NOT NULL,
	"state" text NOT NULL,
	"total" integer,
	"parts" integer DEFAULT 0 NOT NULL,
	"key" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"began_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_id_disclosures_id_fk" FOREIGN KEY ("id") REFERENCES "public"."disclosures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exports_by_state" ON "exports" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "exports_by_member" ON "exports" USING btree ("staff_id");