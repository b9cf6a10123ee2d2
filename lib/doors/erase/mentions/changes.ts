import { eq } from 'drizzle-orm'
import { companies } from '#db/schema/companies.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { leads } from '#db/schema/leads.ts'
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

export const strikeInCompany = change(
  'erase',
  'strike_in_company',
  { id: 'uuid', notes: 'text' },
  ({ id, notes }) => orm.update(companies).set({ notes }).where(eq(companies.id, id)),
)

export const strikeInLoss = change('erase', 'strike_in_loss', { id: 'uuid', note: 'text' }, ({ id, note }) =>
  orm.update(leads).set({ lossNote: note }).where(eq(leads.id, id)),
)

export const strikeInDisclosure = change(
  'erase',
  'strike_in_disclosure',
  { id: 'uuid', recipient: 'text', purpose: 'text' },
  ({ id, recipient, purpose }) =>
    orm.update(disclosures).set({ recipient, purpose }).where(eq(disclosures.id, id)),
)
