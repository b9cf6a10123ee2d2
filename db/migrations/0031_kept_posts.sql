CREATE TABLE "kept_posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"path" text NOT NULL,
	"fields" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_posts" ADD CONSTRAINT "kept_posts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_posts_by_member" ON "kept_posts" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "kept_posts_by_time" ON "kept_posts" USING btree ("expires_at");