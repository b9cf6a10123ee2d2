import { z } from 'zod'
import { optOut } from '../../../../lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '../../../../lib/records/suppression/key.ts'
import { normaliseEmail } from '../../../../policy/addresses.ts'
import { see } from '../../answers.tsx'
import { staffPost } from '../../guard.ts'
import { typedLine } from '../../typed-text.ts'

const schema = z.strictObject({ email: z.string().max(320), words: typedLine(200) })

export const POST = staffPost('suppressions.add', schema, async ({ house, actor }, { email, words }) => {
  const address = normaliseEmail(email)
  if (!address) return see('/admin/unsubscribes', { said: 'bad_email' })
  const emailKey = suppressionKeyOf(house.keys.suppression, address)
  await optOut(house, { emailKey, how: 'staff', wording: words, actor })
  return see('/admin/unsubscribes', { said: 'added' })
})
