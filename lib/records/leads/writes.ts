/** Stores the enquiry of a claimed submission. */
export const insertLead = `lead as (
  insert into leads (id, reference, person_id, form, details, message, language, notice_number, ip_prefix,
    received_at, answer_due_at)
  select :lead_id::uuid, :reference::text, person.id, :form::text, :details::jsonb, :message::bytea,
    :language::text, :notice_number::int, :ip_prefix::text, :now::timestamptz, :answer_due::timestamptz
  from person
  returning id, person_id
)`
