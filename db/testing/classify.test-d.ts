import { text, uuid } from 'drizzle-orm/pg-core'
import { held, plain, table } from '#db/classify.ts'

/**
 * What the compiler refuses of a table: `tsc` fails when a line below that must be wrong is right. Nothing here runs.
 */

const tableClass = { subject: 'id', retention: 'enquiry' } as const
const email = { category: 'contact', copy: 'person', erase: 'null' } as const

export const good = table('good', tableClass, { id: plain(uuid()), email: held(email, text()) })

// A column that nobody classified.
// @ts-expect-error neither held nor plain
export const unclassified = table('unclassified', tableClass, { id: plain(uuid()), email: text() })

// A class that lacks what an erasure does, or is of no known kind.
// @ts-expect-error 'erase' is missing
export const unerasable = held({ category: 'contact', copy: 'person' }, text())
// @ts-expect-error 'shoe_size' is no category
export const unknown = held({ ...email, category: 'shoe_size' }, text())

// A table without a retention class, or of none that the policy knows.
// @ts-expect-error 'retention' is missing
export const endless = table('endless', { subject: 'id' }, { id: plain(uuid()) })
// @ts-expect-error 'for_ever' is no record class
export const forEver = table('for_ever', { subject: 'id', retention: 'for_ever' }, { id: plain(uuid()) })
