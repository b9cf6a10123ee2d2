import { statement } from '#lib/platform/statement.ts'

/**
 * Forgets what a person sent lately, so that the same sent again is a new enquiry and not a repeat of one that was
 * erased. What a newer post has just taken over is left to it.
 */
export const forgetSubmissions = statement<{ person_id: string }>(
  'forget_submissions',
  `delete from submissions where key in (
    select s.key from submissions s join leads l on l.reference = s.reference
    where l.person_id = :person_id::uuid
    for update of s skip locked)`,
)
