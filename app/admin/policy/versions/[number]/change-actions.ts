import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedText } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { takeBannerOff, tellChange } from '#lib/change-notices/tell-change.ts'
import { endOfDay } from '#policy/time/moments.ts'

const { versions: label } = words
const dayMs = 86_400_000
const longestDays = 366
const number = z.coerce.number().int().positive().max(999_999_999)

/** Publishes a notice of a change: the banner stands to the end of its last day, the mail is queued (P64). */
export const tellChangeAction = deskAction(
  {
    path: '/admin/policy/versions/[number]/tell',
    opens: 'policy.tell',
    fields: {
      number,
      id: z.uuid(),
      en: typedText(10_000),
      fr: typedText(10_000),
      ar: typedText(10_000),
      until: z.union([z.literal(''), z.iso.date()]),
      mail: z.literal('yes').optional(),
    },
    outcomes: {
      told: good(() => label.saidTold),
      nothing: bad(() => label.faults.nothing),
      past: bad(() => label.faults.past),
      before: bad(() => label.faults.before),
    },
    logs: ['change.told'],
  },
  async ({ app, actor }, { number, id, until, mail, ...texts }, end) => {
    const page = `/admin/policy/versions/${number}`
    const bannerUntil = until ? endOfDay(until, 'UTC') : null
    const ahead = bannerUntil ? bannerUntil.getTime() - app.clock().getTime() : 1
    if (!bannerUntil && !mail) return end('nothing', page)
    if (ahead <= 0 || ahead > longestDays * dayMs) return end('past', page)
    const told = await tellChange(app, { id, number, texts, bannerUntil, mailed: mail === 'yes' }, actor)
    return end(told ? 'told' : 'before', page)
  },
)

/** Takes a banner off the site before its day. */
export const endBannerAction = deskAction(
  {
    path: '/admin/policy/versions/[number]/banner',
    opens: 'policy.tell',
    fields: { number, id: z.uuid() },
    outcomes: { ended: good(() => label.saidEnded), before: bad(() => label.faults.before) },
    logs: ['change.banner_ended'],
  },
  async ({ app, actor }, { number, id }, end) => {
    const ended = await takeBannerOff(app, id, actor)
    return end(ended ? 'ended' : 'before', `/admin/policy/versions/${number}`)
  },
)
