import { connect } from '#db/client.ts'
import type { House } from '#lib/app.ts'
import { refuseOtherBuild } from '#lib/built.ts'
import { openHouse } from '#lib/installation/open-app.ts'
import { deploymentHosts } from '#lib/platform/deployment-hosts.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { SecretName } from '#lib/platform/secret-names.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { agency } from './agency.ts'
import { built } from './built.ts'

const kept = globalThis as { candorHouse?: Promise<House> }

/**
 * The house this process serves, opened at first use and kept.
 * @throws when the database is away; the next call tries again
 */
export function house(): Promise<House> {
  kept.candorHouse ??= open().catch((error: unknown) => {
    kept.candorHouse = undefined
    throw error
  })
  return kept.candorHouse
}

async function open(): Promise<House> {
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
    return await openHouse({
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
