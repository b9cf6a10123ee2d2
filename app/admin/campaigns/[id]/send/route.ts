import { after } from 'next/server'
import { z } from 'zod'
import { beginAnnouncement } from '../../../../../lib/doors/send/announce.ts'
import { drainAfterwards } from '../../../../drain-afterwards.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

const schema = z.strictObject({ id: z.uuid(), revision: z.coerce.number().int().min(0) })

/** Lets it go as it was looked at; a second press finds it gone already and sends nothing more. */
export const POST = staffPost('campaigns.send', schema, async ({ house, actor }, { id, revision }) => {
  const begun = await beginAnnouncement(house, id, actor, revision)
  if (begun) after(drainAfterwards)
  return see(`/admin/campaigns/${id}`, { said: begun ? 'begun' : 'outdated' })
})
