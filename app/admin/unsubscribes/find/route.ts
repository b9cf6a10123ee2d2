import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { contactKey } from '#app/admin/contact-key.ts'
import { staffPost } from '#app/admin/guard.ts'

const schema = z.strictObject({ contact: z.string().max(320) })

/** A post, so that no address stands in the address of a page; where it leads says nothing of whose it is. */
export const POST = staffPost('suppressions.read', schema, async ({ app }, { contact }) => {
  const found = contactKey(app, contact)
  if (!found) return see('/admin/unsubscribes', { said: 'bad_contact' })
  return see(`/admin/unsubscribes/${found.key.toString('hex')}`)
})
