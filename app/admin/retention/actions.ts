import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { confirmProcessor } from '#lib/certificates/confirm-processor.ts'

const { retention: label } = words

export const confirmProcessorAction = deskAction(
  {
    path: '/admin/retention/confirm',
    opens: 'people.erase',
    fields: { certificate: z.uuid(), name: typedLine(200) },
    outcomes: { confirmed: good(label.confirmed), unchanged: bad(label.unconfirmed) },
    logs: ['certificate.confirmed'],
  },
  async ({ app, actor }, { certificate: id, name }, end) => {
    const confirmed = await confirmProcessor(app, { id, name, actor })
    return end(confirmed ? 'confirmed' : 'unchanged', '/admin/retention')
  },
)
