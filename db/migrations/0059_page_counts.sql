-- P13, P40: how often pages are read. Sums alone; there is no row of a single visit.
create table "page_counts" (
	"key" text primary key not null,
	"grain" text not null,
	"at" timestamp with time zone not null,
	"kind" text not null,
	"name" text not null,
	"count" integer not null,
	"visits" integer not null
);--> statement-breakpoint
create index "page_counts_by_time" on "page_counts" using btree ("grain","at","kind");--> statement-breakpoint
create index "page_counts_ending" on "page_counts" using btree ("at");--> statement-breakpoint
-- Unlogged: what tells the visitors of a day apart comes into no log of changes and no copy of one, and a crash empties it.
create unlogged table "visit_marks" (
	"day" text primary key not null,
	"salt" text not null,
	"marks" bit varying(16384) not null,
	"ends_at" timestamp with time zone not null
);
