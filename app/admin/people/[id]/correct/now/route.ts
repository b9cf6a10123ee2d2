import { z } from 'zod'
import { refuse, see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import {
  correctionSchema,
  readValues,
  valuesSchema,
} from '#app/admin/people/[id]/correct/correction-input.ts'
import { correctPerson } from '#lib/people/correct-person.ts'

const { name, company, phone, email } = valuesSchema
const was = { was_name: name, was_company: company, was_phone: phone, was_email: email }
const schema = z.strictObject({ ...correctionSchema, ...was })

/** Saves what the page before showed, unless another value came meanwhile. */
export const POST = staffPost('people.change', schema, async ({ app, actor, onlyOf, may }, posted) => {
  const { id: personId, note } = posted
  const values = readValues(posted)
  if (typeof values === 'string') return refuse(422, 'input')
  const seen = {
    name: posted.was_name,
    company: posted.was_company,
    phone: posted.was_phone,
    email: posted.was_email,
  }
  const outcome = await correctPerson(app, {
    personId,
    was: seen,
    values,
    by: posted.by,
    note,
    actor,
    onlyOf,
  })
  // Whose the address is leads on to a merge, and is told to those alone who may make one.
  const told = outcome.kind === 'taken' && may('people.merge')
  return see(`/admin/people/${personId}`, { said: outcome.kind, ...(told && { by: outcome.by }) })
})
