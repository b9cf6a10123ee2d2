import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { remove } from '#lib/doors/erase/remove.ts'
import { sealStaffText } from '#lib/keyring.ts'
import { strikeInCompany, strikeInDisclosure, strikeInLoss, strikeInNote, strikeInTask } from './changes.ts'
import { findMentions, type Mention, readSought } from './find-mentions.ts'
import { type Sought, strikeNames } from './names.ts'

/**
 * Takes the names of a person out of what staff wrote elsewhere, with their erasure; what else it says stays.
 * @returns how many texts named them
 */
export async function strikeMentions(
  tx: Tx,
  app: Pick<AppContext, 'db' | 'ring'>,
  personId: string,
): Promise<number> {
  const sought = await readSought(app, personId)
  const mentions = await findMentions(app, personId, Number.POSITIVE_INFINITY)
  for (const mention of mentions) await strike(tx, app, mention, sought)
  return mentions.length
}

async function strike(
  tx: Tx,
  { ring }: Pick<AppContext, 'ring'>,
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
  const without = strikeNames(text, sought)
  if (place === 'companies') return void (await remove(tx, strikeInCompany({ id, notes: without })))
  if (place === 'leads') return void (await remove(tx, strikeInLoss({ id, note: without })))
  const body = sealStaffText(ring, place, id, without)
  await remove(tx, place === 'notes' ? strikeInNote({ id, body }) : strikeInTask({ id, body }))
}
