import { tables } from '#db/tables.ts'

type Step = { readonly name: string; readonly subject: string }

/** Rows that hang on others go first; a table that is not named here goes before all of them. */
const last = [
  'deliveries',
  'outbox',
  'tokens',
  'consents',
  'consent_events',
  'correspondence',
  'leads',
  'people',
]

/** Every table that holds a prospect's rows, in the order they can be deleted; made from the classification. */
export const erasureOrder: readonly Step[] = tables
  .filter(({ columns }) =>
    columns.some(({ link }) => link?.as === 'subject' && link.to === 'person' && link.gone === 'row'),
  )
  .map(({ name, subject }) => ({ name, subject: subject === 'self' ? 'id' : subject }))
  .sort((a, b) => last.indexOf(a.name) - last.indexOf(b.name))
