/** The files of a submission, held fast for its statement: those that another post has taken are not among them. */
export const holdFiles = `held_files as (
  select id from files
  where token = any(:file_tokens::bytea[]) and form = :form::text and ready and expires_at > :now::timestamptz
  order by id for update
)`

/** Gives the files to the enquiry. */
export const keepFiles = `kept_files as (
  update files set lead_id = lead.id, person_id = lead.person_id, expires_at = null
  from lead where files.id in (select id from held_files)
)`
