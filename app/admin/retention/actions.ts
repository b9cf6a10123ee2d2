import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { offeredGrounds } from '#app/admin/people/[id]/press-hold.ts'
import { words } from '#app/admin/words.ts'
import { confirmProcessor } from '#lib/certificates/confirm-processor.ts'
import { placeHold } from '#lib/doors/erase/hold.ts'
import { findEnding } from '#lib/retention/next-week.ts'
import { fill } from '#policy/fill.ts'

const { retention: label } = words

/** One press that keeps what would go, by its kind of record (P44). */
export const holdEndingAction = deskAction(
  {
    path: '/admin/retention/hold',
    opens: 'holds.change',
    fields: { lead: z.uuid(), ground: z.enum(offeredGrounds) },
    outcomes: { held: good(() => label.held), unchanged: bad(() => label.gone) },
    logs: ['hold.placed'],
  },
  async ({ app, member }, { lead, ground }, end) => {
    const found = await findEnding(app, lead)
    const placed =
      found !== null &&
      (await placeHold(app, {
        personId: found.personId,
        ground,
        covers: [found.record],
        reason: fill(label.holdReason, { reference: found.reference }),
        actor: { kind: 'staff', id: member.id },
      }))
    return end(
      placed ? 'held' : 'unchanged',
      found ? `/admin/retention?record=${found.record}` : '/admin/retention',
    )
  },
)

export const confirmProcessorAction = deskAction(
  {
    path: '/admin/retention/confirm',
    opens: 'people.erase',
    fields: { certificate: z.uuid(), name: typedLine(200) },
    outcomes: { confirmed: good(() => label.confirmed), unchanged: bad(() => label.unconfirmed) },
    logs: ['certificate.confirmed'],
  },
  async ({ app, actor }, { certificate: id, name }, end) => {
    const confirmed = await confirmProcessor(app, { id, name, actor })
    return end(confirmed ? 'confirmed' : 'unchanged', '/admin/retention')
  },
)
