import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { contactKey } from '#app/admin/contact-key.ts'
import { staffPost } from '#app/admin/guard.ts'
import { typedLine } from '#app/admin/typed-text.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { channels } from '#policy/vocabulary.ts'

const schema = z.strictObject({
  contact: z.string().max(320),
  channel: z.enum(channels),
  way: z.enum(['phone', 'email', 'letter', 'in_person']),
  words: typedLine(200),
})

export const POST = staffPost('suppressions.add', schema, async ({ app, actor }, posted) => {
  const { contact, channel, way, words } = posted
  const found = contactKey(app, contact)
  if (!found) return see('/admin/unsubscribes', { said: 'bad_contact' })
  if (found.kind === 'phone' && channel !== 'phone' && channel !== 'sms')
    return see('/admin/unsubscribes', { said: 'bad_channel' })
  await optOut(app, { emailKey: found.key, channel, how: 'staff', way, wording: words, actor })
  return see(`/admin/unsubscribes/${found.key.toString('hex')}`, { said: 'added' })
})
