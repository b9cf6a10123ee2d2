import { checkSchema, type SchemaVersion } from '#db/check-schema.ts'
import type { Db } from '#db/client.ts'
import type { Agency } from '#lib/agency.ts'
import { type AppContext, type AppKeys, noticeOf } from '#lib/app.ts'
import { openKeyring } from '#lib/keyring.ts'
import { findRegisteredVersion } from '#lib/notices/queries.ts'
import { systemClock } from '#lib/platform/clock.ts'
import { openFiles } from '#lib/platform/files/open.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { SecretName } from '#lib/platform/secret-names.ts'
import type { Settings } from '#lib/platform/settings.ts'
import type { Deployment } from '#policy/sections/section.ts'
import { checkInstallation, refuseUnreplayed } from './check.ts'

export type AppParts = {
  readonly db: Db
  readonly settings: Pick<
    Settings,
    'appUrl' | 'mail' | 'inbound' | 'files' | 'webhookNetworks' | 'signInProviders' | 'networks'
  >
  readonly secrets: Record<SecretName, string>
  readonly agency: Agency
  /** The hosts that the build was made for. */
  readonly deployment: Deployment
  /** The migrations this version needs. */
  readonly schema: readonly SchemaVersion[]
  /** For the command that makes a restored database fit to be served. */
  readonly restoring?: boolean
}

/** The secrets as bytes. */
export function keysOf(secrets: Record<SecretName, string>): AppKeys {
  const bytes = (name: SecretName) => Buffer.from(secrets[name], 'base64')
  // AUTH_SECRET is any text of 32 characters or more.
  return {
    auth: Buffer.from(secrets.AUTH_SECRET, 'utf8'),
    data: bytes('DATA_KEY'),
    suppression: bytes('SUPPRESSION_KEY'),
  }
}

/**
 * Opens the app for service.
 * @throws OperatorError when the database is not this version's, this agency's or this key's, when what came since a restore was
 *   not repeated, or when the notice this build shows was never registered
 */
export async function openApp(parts: AppParts): Promise<AppContext> {
  const { db, settings, secrets, agency, deployment, schema } = parts
  const keys = keysOf(secrets)
  const notice = noticeOf(agency, deployment)
  await checkSchema(db, schema)
  await checkInstallation(db, agency.id, keys.suppression)
  if (!parts.restoring) await refuseUnreplayed(db)
  if (!parts.restoring && !(await findRegisteredVersion(db, notice.hash))) {
    throw new OperatorError(
      'The privacy notice of this build is not registered in the database. Run npm run migrate, then start again.',
    )
  }
  return {
    db,
    clock: systemClock,
    agency,
    keys,
    ring: await openKeyring(db, keys.data),
    files: openFiles(settings.files),
    notice,
    appUrl: settings.appUrl,
    mailFrom: mailFrom(agency, settings),
    sendsMail: settings.mail.kind !== 'outbox',
    inboundAddress: settings.inbound?.address ?? null,
    webhookNetworks: settings.webhookNetworks,
    signInProviders: settings.signInProviders,
    networks: settings.networks.filter(({ id }) => notice.deployment[id] !== undefined),
  }
}

function mailFrom({ content }: Agency, { mail }: Pick<Settings, 'mail'>): string {
  return mail.kind === 'outbox' ? `${content.name} <${content.email}>` : mail.from
}
