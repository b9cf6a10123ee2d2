-- Counts over whole tables that take long, as they were when a job last made them: numbers, of nobody.
create table "kept_figures" (
	"name" text primary key not null,
	"value" jsonb not null,
	"as_of" timestamp with time zone not null,
	"took_ms" integer not null
);
