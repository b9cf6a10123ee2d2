import { eq } from 'drizzle-orm'
import { disclosures } from '#db/schema/disclosures.ts'
import { notes } from '#db/schema/notes.ts'
import { tasks } from '#db/schema/tasks.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

export const strikeInNote = change('erase', 'strike_in_note', { id: 'uuid', body: 'bytea' }, ({ id, body }) =>
  orm.update(notes).set({ body }).where(eq(notes.id, id)),
)

export const strikeInTask = change('erase', 'strike_in_task', { id: 'uuid', body: 'bytea' }, ({ id, body }) =>
  orm.update(tasks).set({ body }).where(eq(tasks.id, id)),
)

export const strikeInDisclosure = change(
  'erase',
  'strike_in_disclosure',
  { id: 'uuid', recipient: 'text', purpose: 'text' },
  ({ id, recipient, purpose }) =>
    orm.update(disclosures).set({ recipient, purpose }).where(eq(disclosures.id, id)),
)
