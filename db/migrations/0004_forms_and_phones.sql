ALTER TABLE "people" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "email_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "record_class" text DEFAULT 'enquiry' NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "counts_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "phone_key" "bytea";--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_phone_key_unique" UNIQUE("phone_key");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_known" CHECK (("people"."email" is null) = ("people"."email_key" is null) and ("people"."email" is null) <> ("people"."phone_key" is null));