import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedText } from '#app/admin/typed-text.ts'
import { tellChange } from '#lib/change-notices/tell-change.ts'
import { endOfDay } from '#policy/moments.ts'

const dayMs = 86_400_000
const longestDays = 366

const schema = z.strictObject({
  number: z.coerce.number().int().positive().max(999_999_999),
  id: z.uuid(),
  en: typedText(10_000),
  fr: typedText(10_000),
  ar: typedText(10_000),
  until: z.union([z.literal(''), z.iso.date()]),
  mail: z.literal('yes').optional(),
})

/** Publishes a notice of a change: the banner stands to the end of its last day, the mail is queued (P64). */
export const POST = staffPost('policy.tell', schema, async ({ app, actor }, posted) => {
  const { number, id, until, mail, ...texts } = posted
  const page = `/admin/policy/versions/${number}`
  const bannerUntil = until ? endOfDay(until, 'UTC') : null
  const ahead = bannerUntil ? bannerUntil.getTime() - app.clock().getTime() : 1
  if (!bannerUntil && !mail) return see(page, { said: 'nothing' })
  if (ahead <= 0 || ahead > longestDays * dayMs) return see(page, { said: 'past' })
  const told = await tellChange(app, { id, number, texts, bannerUntil, mailed: mail === 'yes' }, actor)
  return see(page, { said: told ? 'told' : 'before' })
})
