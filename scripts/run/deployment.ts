import { resolve } from 'node:path'
import { type ConnectOptions, connect, type Db } from '#db/client.ts'
import { keepKeys } from '#lib/platform/keys.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { openEmbedded } from '#lib/platform/postgres/embedded.ts'
import type { SecretName } from '#lib/platform/secret-names.ts'
import type { Settings } from '#lib/platform/settings.ts'

/** Held in `DATA_DIR` by the application that runs on it; its note is the address it answers on. */
export const applicationLock = 'application.lock'

/** Name of the role that the application comes as on the embedded database. */
const appRole = 'candor_app'

/** This deployment's database and keys, held open for one command. */
export type Deployment = {
  secrets: Record<SecretName, string>
  /** Absent where only the application's address is set. */
  ownerUrl?: string
  /** Absent where only the owner's address is set. */
  appUrl?: string
  /** The password the application's role shall have; absent where the server keeps it. */
  appPassword?: string
  connectOptions: ConnectOptions
  /** Starts the embedded database again if it died. Whether it had. */
  revive(): Promise<boolean>
  release(): Promise<void>
}

/** Opens the embedded database, or notes where the server is. Works beside a live application. */
export async function openDeployment({ database, dataDir, secrets }: Settings): Promise<Deployment> {
  if (database.kind === 'server') {
    return {
      // With a server of one's own the settings are refused unless all are there.
      secrets: secrets as Record<SecretName, string>,
      ownerUrl: database.ownerUrl,
      appUrl: database.url,
      connectOptions: { neonProxy: database.neonProxy },
      revive: async () => false,
      release: async () => {},
    }
  }
  const embedded = await openEmbedded(dataDir)
  const {
    EMBEDDED_APP_PASSWORD: appPassword,
    EMBEDDED_OWNER_PASSWORD: _,
    ...kept
  } = keepKeys(resolve(dataDir))
  return {
    secrets: { ...kept, ...secrets },
    ownerUrl: embedded.ownerUrl,
    appUrl: embedded.urlFor(appRole, appPassword),
    appPassword,
    connectOptions: { embedded: true },
    revive: embedded.revive,
    release: embedded.release,
  }
}

/** Connects as the owner, for what only the owner may do. */
export async function connectOwner({ ownerUrl, connectOptions }: Deployment): Promise<Db> {
  if (ownerUrl) return connect(ownerUrl, { ...connectOptions, statementTimeoutMs: 0, maxConnections: 2 })
  throw new OperatorError(
    'DATABASE_OWNER_URL is not set. Set it to the address of the role that owns the database.',
  )
}

/** Connects as the application. */
export async function connectApp({ appUrl, connectOptions }: Deployment): Promise<Db> {
  if (appUrl) return connect(appUrl, connectOptions)
  throw new OperatorError(
    'DATABASE_URL is not set. npm run migrate prints it when it makes the role of the application.',
  )
}
