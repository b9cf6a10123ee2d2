import { operate } from '#db/statement/change.ts'
import { countWrongKey } from '#lib/api-keys/changes.ts'
import { type ApiKey, findApiKey, hasOrigin } from '#lib/api-keys/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import type { Captured } from '#lib/doors/capture/submission.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'

/** An enquiry from another site of the agency, with its key. */
export type PostedLead = {
  readonly form: string
  readonly notice: string
  readonly consents: readonly string[]
  readonly fields: Readonly<Record<string, unknown>>
  readonly idempotencyKey?: string
}

/** How long a key is taken as known: a second query for each enquiry would cost a third of the throughput. */
const knownMs = 5_000
const known = new WeakMap<AppContext, Map<string, { key: ApiKey; until: number }>>()

/** The live API key of a caller; null when there is none such. A revoked key ends within five seconds. */
export async function apiKeyOf(app: AppContext, key: string): Promise<ApiKey | null> {
  const hash = digestBytes(key)
  const keys = known.get(app) ?? new Map()
  known.set(app, keys)
  const now = app.clock().getTime()
  const remembered = keys.get(hash.toString('base64'))
  if (remembered && remembered.until > now) return remembered.key
  const found = await findApiKey(app.db, hash)
  if (found) keys.set(hash.toString('base64'), { key: found, until: now + knownMs })
  return found
}

/** Keys that are none which one network may send in a minute. A right key goes on being taken beside them. */
const wrongKeysPerMinute = 30

/** Counts a key that is none. False where this network has sent too many in this minute. */
export async function mayTryKeys({ db, keys, clock }: AppContext, address: string | null): Promise<boolean> {
  const network = (address && truncateAddress(address)) || 'unknown'
  const caller = keyedDigest(keys.data, 'rate', `keys/${network}`)
  const [row] = await operate(db, countWrongKey({ caller, now: clock() }))
  return (row?.count ?? 0) <= wrongKeysPerMinute
}

/** Whether pages of this origin may call at all: some live key names it. */
export async function isCallingOrigin({ db }: AppContext, origin: string): Promise<boolean> {
  return hasOrigin(db, origin)
}

/** Takes a machine's enquiry through the same door as a person's. The caller's own address stands for nobody. */
export async function submitLead(app: AppContext, key: ApiKey, lead: PostedLead): Promise<Captured> {
  return capture(app, {
    ...lead,
    how: 'api',
    actor: { kind: 'api', id: key.id },
    address: null,
    rate: { by: `key/${key.id}`, limit: key.rate },
    client: key.client,
  })
}
