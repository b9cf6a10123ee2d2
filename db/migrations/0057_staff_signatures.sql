-- What stands under a member's replies, as they wrote it.
alter table "staff" add column "signature" text;
