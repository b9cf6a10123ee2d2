-- A mail that no mail server carries stands here sealed: links in it let in whoever reads them (S9). What stands in clear is sealed by
-- `migrate` itself, which has the key, and emptied.
alter table "deliveries" add column "sealed_mail" bytea;
