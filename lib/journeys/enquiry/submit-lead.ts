import { capture } from '../../doors/capture/capture.ts'
import type { Captured } from '../../doors/capture/submission.ts'
import type { House } from '../../house.ts'
import { digestBytes } from '../../platform/crypto/digest.ts'
import { type ApiKey, findApiKey } from '../../records/intake/queries.ts'

/** An enquiry from another site of the agency, with its key. */
export type PostedLead = {
  readonly form: string
  readonly notice: string
  readonly consents: readonly string[]
  readonly fields: Readonly<Record<string, unknown>>
  readonly idempotencyKey?: string
}

/** The live API key of a caller; null when there is none such. */
export async function apiKeyOf(house: House, key: string): Promise<ApiKey | null> {
  return findApiKey(house.db, digestBytes(key))
}

/** Takes a machine's enquiry through the same door as a person's. The caller's own address stands for nobody. */
export async function submitLead(house: House, key: ApiKey, lead: PostedLead): Promise<Captured> {
  return capture(house, {
    ...lead,
    how: 'api',
    actor: { kind: 'api', id: key.id },
    address: null,
    rate: { by: `key/${key.id}`, limit: key.rate },
  })
}
