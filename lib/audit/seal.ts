import type { Tx } from '#db/client.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { beginning, chainDigest, signHead } from './digest.ts'
import {
  findFurthest,
  findHead,
  type Head,
  insertHead,
  insertSeals,
  leftBehind,
  nextUnsealed,
  readCluster,
  trySealing,
  type Unsealed,
} from './seals.ts'

/** Most events that one transaction seals. */
const batch = 2_000

type Sealing = Pick<AppContext, 'db' | 'ring' | 'clock'>
type Before = Omit<Head, 'signature' | 'at'>

/**
 * Chains what was logged since the last time (S12). Writers never wait for it: it takes the events of transactions that
 * are over for everybody, so that a long transaction holds it up and nothing else.
 * @returns how many events were sealed; 0 also while another process seals
 */
export async function sealAudit(app: Sealing): Promise<number> {
  for (let total = 0; ; ) {
    // Each statement after the lock sees what the last sealer committed; one snapshot for all would be older than the lock.
    const sealed = await app.db.transaction((tx) => sealBatch(tx, app))
    total += sealed
    if (sealed < batch) return total
  }
}

async function sealBatch(tx: Tx, { ring, clock }: Sealing): Promise<number> {
  if (!(await trySealing(tx))) return 0
  const before = await begin(tx)
  const events = await nextEvents(tx, before)
  const last = events.at(-1)
  if (!last) return 0
  // Somebody was at the chain. What is found then shall be what they left, and the log says that nothing is sealed any more.
  if ((await findFurthest(tx)) !== before.position) return 0
  let digest = before.digest
  const digests = events.map(({ text }) => {
    digest = chainDigest(digest, text)
    return digest
  })
  await operate(tx, insertSeals({ from: before.position, eventIds: events.map(({ id }) => id), digests }))
  // What a restore left behind has numbers of another cluster: the place in this one's order stays where it was.
  const isOld = last.id <= before.floorId
  const head = {
    ...before,
    position: before.position + events.length,
    digest,
    lastXid: isOld ? before.lastXid : last.xid,
    lastId: isOld ? before.lastId : last.id,
    at: clock(),
  }
  await insertHead(tx, { ...head, signature: signHead(ring, head) })
  return events.length
}

/** Where the chain goes on: in the same era, or in a new one where the database stands in another cluster now. */
async function begin(tx: Tx): Promise<Before> {
  const [head, { cluster, newestId }] = [await findHead(tx), await readCluster(tx)]
  if (head?.cluster === cluster) return head
  return {
    position: head?.position ?? 0,
    digest: head?.digest ?? beginning,
    era: (head?.era ?? 0) + 1,
    cluster,
    floorId: head ? newestId : 0,
    lastXid: '0',
    lastId: 0,
  }
}

async function nextEvents(tx: Tx, { floorId, lastXid, lastId }: Before): Promise<Unsealed[]> {
  if (floorId > 0) {
    const old = await leftBehind(tx, { floorId, limit: batch })
    if (old.length > 0) return old
  }
  return nextUnsealed(tx, { floorId, xid: lastXid, id: lastId, limit: batch })
}
