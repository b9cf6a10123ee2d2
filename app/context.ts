import { connect } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { refuseOtherBuild } from '#lib/built.ts'
import { openApp } from '#lib/installation/open-app.ts'
import { deploymentHosts } from '#lib/platform/deployment-hosts.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { SecretName } from '#lib/platform/secret-names.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { agency } from './agency.ts'
import { built } from './built.ts'

const kept = globalThis as { candorApp?: Promise<AppContext> }

/**
 * The app this process serves, opened at first use and kept.
 * @throws when the database is away; the next call tries again
 */
export function app(): Promise<AppContext> {
  kept.candorApp ??= open().catch((error: unknown) => {
    kept.candorApp = undefined
    throw error
  })
  return kept.candorApp
}

async function open(): Promise<AppContext> {
  const settings = readSettings(process.env)
  const { database, secrets } = settings
  refuseOtherBuild(built, settings.agency, deploymentHosts(settings))
  if (database.kind === 'embedded' || !database.url) {
    throw new OperatorError(
      'DATABASE_URL is not set. Start with npm run start, which opens the embedded database.',
    )
  }
  const db = await connect(database.url, { neonProxy: database.neonProxy })
  try {
    return await openApp({
      db,
      settings,
      secrets: secrets as Record<SecretName, string>,
      agency,
      deployment: built.deployment,
      schema: built.schema,
    })
  } catch (error) {
    await db.close()
    throw error
  }
}
