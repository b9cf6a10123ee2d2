import { after } from 'next/server'
import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { releaseMessage } from '#lib/outbox/release.ts'

const { outbox: label } = words

/** Sends a message again that was given up. */
export const sendAgainAction = deskAction(
  {
    path: '/admin/outbox/[id]/again',
    opens: 'outbox.release',
    fields: { id: z.uuid() },
    outcomes: { released: good(() => label.released), unchanged: bad(() => label.unchanged) },
    logs: ['mail.released'],
  },
  async ({ app, actor }, { id }, end) => {
    const released = await releaseMessage(app, id, actor)
    if (released) after(drainAfterwards)
    return end(released ? 'released' : 'unchanged', `/admin/outbox/${id}`)
  },
)
