import type { Db } from '#db/client.ts'
import { buildNotice, type Notice } from '#policy/notice.ts'
import type { Deployment } from '#policy/sections/section.ts'
import { withNetworksInUse } from '#policy/sign-in-networks.ts'
import type { Agency } from './agency.ts'
import type { Keyring } from './keyring.ts'
import type { NetworkEnd } from './platform/auth/network.ts'
import type { SignInProvider } from './platform/auth/provider.ts'
import type { Clock } from './platform/clock.ts'
import { digest } from './platform/crypto/digest.ts'
import type { FileStore } from './platform/files/store.ts'

/** The deployment's own secrets, 32 bytes each but `auth`. */
export type AppKeys = {
  readonly auth: Buffer
  readonly data: Buffer
  /** Never rotates: the suppression list and unsubscribe links hang on it. */
  readonly suppression: Buffer
}

/** What every door is given first: the agency, its database, files, keys and clock. */
export type AppContext = {
  readonly db: Db
  readonly clock: Clock
  readonly agency: Agency
  readonly keys: AppKeys
  readonly ring: Keyring
  readonly files: FileStore
  /** The notice this build shows. */
  readonly notice: Notice
  /** Public address without a trailing slash. */
  readonly appUrl: string
  /** `Name <address>` that mail comes from. */
  readonly mailFrom: string
  /** Whether mail settings carry mail away; without them every message is kept here, and none is sent. */
  readonly sendsMail: boolean
  /** Where mail comes back to, without a tag: `reply@agency.example`. Null: nowhere that we read. */
  readonly inboundAddress: string | null
  /** Networks of one's own that webhooks may reach beside the public internet: `10.0.0.0/8`. */
  readonly webhookNetworks: readonly string[]
  /** Who else vouches for members of staff, by OpenID Connect. */
  readonly signInProviders: readonly SignInProvider[]
  /** By which networks people sign in to their accounts: those that the policy offers and that are set up. */
  readonly networks: readonly NetworkEnd[]
}

/** The notice of an agency on a deployment. */
export function noticeOf(agency: Agency, deployment: Deployment): Notice {
  const { policy, forms, capabilities } = agency
  const used = withNetworksInUse(policy, deployment)
  return buildNotice({ policy, forms, deployment: used, capabilities }, digest)
}
