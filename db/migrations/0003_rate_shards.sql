ALTER TABLE "rates" ADD COLUMN "shard" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rates" DROP CONSTRAINT "rates_key_minute_pk";--> statement-breakpoint
ALTER TABLE "rates" ADD CONSTRAINT "rates_key_minute_shard_pk" PRIMARY KEY("key","minute","shard");
