import { type Keyring, openAnswer, openDraft, openMessage, openStaffText } from '#lib/keyring.ts'

type Opener = (ring: Keyring, id: string, sealed: Buffer) => string | object

/** Every sealed column that may be copied out, with how it is opened: the keys stay behind. */
const openers: Readonly<Record<string, Readonly<Record<string, Opener>>>> = {
  leads: { message: openMessage },
  correspondence: { body: openAnswer },
  drafts: { answers: openDraft },
  notes: { body: (ring, id, sealed) => openStaffText(ring, 'notes', id, sealed) },
  tasks: { body: (ring, id, sealed) => openStaffText(ring, 'tasks', id, sealed) },
}

/** How a column is opened; null: it is not sealed. */
export function openerOf(table: string, column: string): Opener | null {
  return openers[table]?.[column] ?? null
}
