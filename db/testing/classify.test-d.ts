import { text, uuid } from 'drizzle-orm/pg-core'
import { ofPerson } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'

/**
 * What the compiler refuses of a table: `tsc` fails when a line below that must be wrong is right. Nothing here runs.
 */

const tableClass = {
  retention: 'enquiry',
  clock: 'with parent',
  privilege: 'no-delete',
  merge: 'move',
} as const
const email = { category: 'contact', copy: 'person', erase: 'null' } as const

export const good = table('good', tableClass, {
  id: plain(uuid()),
  personId: link(ofPerson, uuid()),
  email: personal(email, text()),
})

// A column that nobody classified.
// @ts-expect-error neither personal nor plain
export const unclassified = table('unclassified', tableClass, { id: plain(uuid()), email: text() })

// A class that lacks what an erasure does, or is of no known kind.
// @ts-expect-error 'erase' is missing
export const unerasable = personal({ category: 'contact', copy: 'person' }, text())
// @ts-expect-error 'shoe_size' is no category
export const unknown = personal({ ...email, category: 'shoe_size' }, text())
// @ts-expect-error nothing opens 'rot13'
export const unopened = personal({ ...email, codec: 'rot13' }, text())

// A link that does not say what happens when they go.
// @ts-expect-error 'gone' is missing
export const dangling = link({ to: 'person', as: 'subject' }, uuid())

// A table without a retention class, or of none that the policy knows.
// @ts-expect-error 'retention' is missing
export const endless = table('endless', { clock: 'stays', privilege: 'full' }, { id: plain(uuid()) })
// @ts-expect-error 'for_ever' is no record class
export const forEver = table('for_ever', { ...tableClass, retention: 'for_ever' }, { id: plain(uuid()) })
// @ts-expect-error 'at' is none of its columns
export const timeless = table('timeless', { ...tableClass, clock: { from: 'at' } }, { id: plain(uuid()) })
// @ts-expect-error 'privilege' is missing
export const ungranted = table('ungranted', { retention: 'enquiry', clock: 'stays' }, { id: plain(uuid()) })
