import { randomUUID } from 'node:crypto'
import { insertSubscribers, sampleSubscribers } from '#db/seed/subscribers.ts'
import type { AppContext } from '#lib/app.ts'
import { beginCampaign } from '#lib/campaigns/send-campaign.ts'
import { saveCampaign } from '#lib/campaigns/write-campaign.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { system } from '#lib/record-event.ts'

/** Readers who carry a tag of their own; gives the keyed hashes of their addresses. */
export async function addReaders(app: AppContext, tag: string, count: number): Promise<Buffer[]> {
  const readers = sampleSubscribers(count).map((one) => ({
    ...one,
    email: `${tag}.${one.email}`,
    tags: [tag],
  }))
  const keyOf = (email: string) => suppressionKeyOf(app.keys.suppression, email)
  await insertSubscribers(app.db, readers, keyOf, app.clock())
  return readers.map(({ email }) => keyOf(email))
}

/** Lets a newsletter go to those who carry a tag; a worker queues and sends it. */
export async function letGo(app: AppContext, tag: string): Promise<string> {
  const id = randomUUID()
  const audience = { forms: [], languages: [], tags: [tag] }
  const words = { subject: 'Notes from the dune', body: issue, topic: null, published: true, audience }
  await saveCampaign(app, id, words, { revision: null, staffId: null })
  await beginCampaign(app, id, system)
  return id
}

const paragraph =
  'The tide leaves a line on the beach twice a day, and whoever walks along it early enough finds **something**. '
const issue = `# What the tide left\n\n${Array(8).fill(paragraph.repeat(2)).join('\n\n')}\n\n- [One](https://marram.example/1)\n- [Two](https://marram.example/2)\n`
