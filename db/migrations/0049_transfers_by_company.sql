-- E6: how much mail one company got in the last hour is counted each time a link goes to it.
create index "transfers_by_company" on "transfers" using btree ("company_key","confirmed_at");
