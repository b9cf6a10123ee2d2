-- P30: what an instruction means is found by whose it is and since when it is there.
create index "client_leads_by_storage" on "client_leads" using btree ("client_id","stored_at" desc);
