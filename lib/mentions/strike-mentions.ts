import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { remove } from '#lib/doors/erase/remove.ts'
import { sealStaffText } from '#lib/keyring.ts'
import { strikeInDisclosure, strikeInNote, strikeInTask } from './changes.ts'
import { findMentions, type Mention, readSought } from './find-mentions.ts'
import { type Sought, strikeNames } from './names.ts'

/**
 * Takes the names of a person out of what staff wrote elsewhere, before they are erased; what else it says stays. Again finds nothing.
 * @returns how many texts named them
 */
export async function strikeMentions(app: AppContext, personId: string): Promise<number> {
  const sought = await readSought(app, personId)
  for (let total = 0; ; ) {
    const mentions = await findMentions(app, personId)
    if (mentions.length === 0) return total
    await app.db.transaction(async (tx) => {
      for (const mention of mentions) await strike(tx, app, mention, sought)
    })
    total += mentions.length
  }
}

async function strike(
  tx: Tx,
  { ring }: AppContext,
  { place, id, text }: Mention,
  sought: Sought,
): Promise<void> {
  if (place === 'disclosures') {
    const cut = text.indexOf('\n')
    const [recipient, purpose] = [text.slice(0, cut), text.slice(cut + 1)]
    const without = { recipient: strikeNames(recipient, sought), purpose: strikeNames(purpose, sought) }
    await remove(tx, strikeInDisclosure({ id, ...without }))
    return
  }
  const body = sealStaffText(ring, place, id, strikeNames(text, sought))
  await remove(tx, place === 'notes' ? strikeInNote({ id, body }) : strikeInTask({ id, body }))
}
