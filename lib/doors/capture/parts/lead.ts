/**
 * Stores the enquiry of a claimed submission. A claim without a person, who was restricted or erased a moment ago,
 * breaks on the empty column and takes the whole statement with it: nothing is acknowledged that was not stored.
 */
export const insertLead = `lead as (
  insert into leads (id, reference, person_id, form, record_class, counts_from, details, message, search, words, language, notice_number, ip_prefix,
    received_at, answer_due_at, held)
  select :lead_id::uuid, :reference::text, person.id, :form::text, :record_class::text,
    :counts_from::timestamptz, :details::jsonb, :message::bytea, :search::text,
    :words::bigint[],
    :language::text, :notice_number::int, :ip_prefix::text, :now::timestamptz, :answer_due::timestamptz,
    :held::text
  from claim left join person on true
  returning id, person_id
)`
