ALTER TABLE "suppressions" ADD COLUMN "how" text;--> statement-breakpoint
CREATE INDEX "suppressions_by_time" ON "suppressions" USING btree ("created_at" desc,"key" desc);