CREATE TABLE "project_papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"url" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"begun_on" date NOT NULL,
	"completed_on" date,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "projects_lead_id_unique" UNIQUE("lead_id")
);
--> statement-breakpoint
ALTER TABLE "project_papers" ADD CONSTRAINT "project_papers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_papers" ADD CONSTRAINT "project_papers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_papers_by_project" ON "project_papers" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "project_papers_by_person" ON "project_papers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "projects_by_person" ON "projects" USING btree ("person_id");