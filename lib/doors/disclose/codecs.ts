import type { Codec } from '#db/classes.ts'
import {
  type Keyring,
  openDraft,
  openMail,
  openMessage,
  openReply,
  openStaffText,
  type StaffTextPlace,
} from '#lib/keyring.ts'

/** How a sealed value of a table's row is opened, and how it stands in a cell of a file. */
type Opener = {
  readonly open: (ring: Keyring, table: string, id: string, sealed: Buffer) => string | object
  readonly print: (opened: string | object) => string
}

const asJson = (opened: string | object) => JSON.stringify(opened)

/** Every codec that a column may name: the keys stay behind, so what leaves is opened. */
export const codecs: { readonly [C in Codec]: Opener } = {
  message: {
    open: (ring, _, id, sealed) => openMessage(ring, id, sealed),
    // The free texts of an enquiry stand one below the other.
    print: (opened) => Object.values(opened).join('\n\n'),
  },
  letter: { open: (ring, _, id, sealed) => openReply(ring, id, sealed), print: asJson },
  answers: { open: (ring, _, id, sealed) => openDraft(ring, id, sealed), print: asJson },
  mail: { open: (ring, _, id, sealed) => openMail(ring, id, sealed), print: asJson },
  text: {
    open: (ring, table, id, sealed) => openStaffText(ring, table as StaffTextPlace, id, sealed),
    print: String,
  },
}
