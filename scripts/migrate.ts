import { readSettings } from '#lib/platform/settings.ts'
import { openDeployment } from './run/deployment.ts'
import { prepareDatabase } from './run/prepare.ts'
import { runScript } from './run/run-script.ts'

await runScript(async () => {
  const settings = readSettings(process.env)
  const deployment = await openDeployment(settings)
  try {
    const { migrated, notice, respelled, appUrl, layers } = await prepareDatabase(settings, deployment)
    console.log(migrated.length > 0 ? `Migrated: ${migrated.join(', ')}` : 'The tables are up to date.')
    console.log(
      notice
        ? `The privacy notice is version ${notice}.`
        : 'No build yet, so no privacy notice was registered.',
    )
    if (respelled && respelled.respelled + respelled.merged + respelled.left > 0) {
      console.log(
        `Addresses and numbers have one spelling now: ${respelled.respelled} spelled anew, ${respelled.merged} merged with ` +
          `the same person, ${respelled.left} left for staff to merge (People shows who may be the same).`,
      )
    }
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
