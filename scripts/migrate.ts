import { readSettings } from '../lib/platform/settings.ts'
import { openDeployment } from './deployment.ts'
import { prepareDatabase } from './prepare.ts'
import { runScript } from './run-script.ts'

await runScript(async () => {
  const deployment = await openDeployment(readSettings(process.env))
  try {
    const { migrated, appUrl, layers } = await prepareDatabase(deployment)
    console.log(migrated.length > 0 ? `Migrated: ${migrated.join(', ')}` : 'The tables are up to date.')
    if (!layers.roles) {
      console.log(
        'This host allows no roles to be made: triggers alone keep what is append-only. docs/deploy says more.',
      )
    }
    // On the embedded database the address is found anew by each command.
    if (appUrl && !deployment.appPassword) console.log(`DATABASE_URL=${appUrl}`)
  } finally {
    await deployment.release()
  }
})
