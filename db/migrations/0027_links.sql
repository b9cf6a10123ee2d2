CREATE INDEX "announcements_by_member" ON "announcements" USING btree ("created_by") WHERE "announcements"."created_by" is not null;--> statement-breakpoint
CREATE INDEX "correspondence_by_member" ON "correspondence" USING btree ("staff_id") WHERE "correspondence"."staff_id" is not null;--> statement-breakpoint
CREATE INDEX "lead_changes_by_member" ON "lead_changes" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "files_by_correspondence" ON "files" USING btree ("correspondence_id") WHERE "files"."correspondence_id" is not null;--> statement-breakpoint
CREATE INDEX "notes_by_member" ON "notes" USING btree ("staff_id") WHERE "notes"."staff_id" is not null;--> statement-breakpoint
CREATE INDEX "change_notices_by_member" ON "change_notices" USING btree ("created_by") WHERE "change_notices"."created_by" is not null;--> statement-breakpoint
CREATE INDEX "outbox_by_lead" ON "outbox" USING btree ("lead_id") WHERE "outbox"."lead_id" is not null;--> statement-breakpoint
CREATE INDEX "outbox_by_correspondence" ON "outbox" USING btree ("correspondence_id") WHERE "outbox"."correspondence_id" is not null;--> statement-breakpoint
CREATE INDEX "outbox_by_member" ON "outbox" USING btree ("staff_id") WHERE "outbox"."staff_id" is not null;--> statement-breakpoint
CREATE INDEX "requests_by_member" ON "requests" USING btree ("answered_by") WHERE "requests"."answered_by" is not null;--> statement-breakpoint
CREATE INDEX "restrictions_set_by" ON "restrictions" USING btree ("set_by") WHERE "restrictions"."set_by" is not null;--> statement-breakpoint
CREATE INDEX "restrictions_lifted_by" ON "restrictions" USING btree ("lifted_by") WHERE "restrictions"."lifted_by" is not null;--> statement-breakpoint
CREATE INDEX "sign_in_links_by_member" ON "sign_in_links" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "tasks_by_member" ON "tasks" USING btree ("assignee_id") WHERE "tasks"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX "tokens_by_person" ON "tokens" USING btree ("person_id");