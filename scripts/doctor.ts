import { connect, type Db } from '#db/client.ts'
import { loadAgency } from '#lib/agency.ts'
import { deploymentHosts } from '#lib/platform/deployment-hosts.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { readSettings, type Settings } from '#lib/platform/settings.ts'
import { examineAddress } from './doctor/address.ts'
import { examineBackups } from './doctor/backups.ts'
import { examineClients } from './doctor/clients.ts'
import { examineDatabase } from './doctor/database.ts'
import { examineFiles } from './doctor/files.ts'
import { type Finding, missing, ok } from './doctor/finding.ts'
import { examineKeys } from './doctor/keys.ts'
import { examineMail } from './doctor/mail.ts'
import { examinePolicy } from './doctor/policy.ts'
import { examineService } from './doctor/service.ts'
import { appOf } from './run/context.ts'
import { type Deployment, openDeployment } from './run/deployment.ts'
import { readBuilt } from './run/prepare.ts'
import { runScript } from './run/run-script.ts'

const signs = { ok: 'ok      ', weak: 'weak    ', missing: 'missing ' }

await runScript(async () => {
  const settings = readSettings(process.env)
  const findings = [
    ...examineAddress(settings),
    ...(await examineMail(settings)),
    ...(await examineFiles(settings.files)),
    ...examinePolicy(await loadAgency(settings.agency), deploymentHosts(settings)),
    ...(await examineDeployment(settings)),
  ]
  for (const { state, what, next } of findings) {
    console.log(`${signs[state]}${what}`)
    if (next) console.log(`          → ${next}`)
  }
  if (findings.some(({ state }) => state === 'missing')) process.exitCode = 1
})
process.exit()

/** What needs the database. One that cannot be opened is a finding, not the end. */
async function examineDeployment(settings: Settings): Promise<Finding[]> {
  const next =
    settings.database.kind === 'embedded'
      ? 'npm run migrate makes the built-in database ready; then run npm run doctor again.'
      : undefined
  return orMissing(async () => {
    const deployment = await openDeployment(settings)
    try {
      const url = deployment.appUrl ?? deployment.ownerUrl ?? ''
      const db = await connect(url, deployment.connectOptions)
      try {
        return [...examineKeys(settings), ...(await examineInside(settings, deployment, db))]
      } finally {
        await db.close()
      }
    } finally {
      await deployment.release()
    }
  }, next)
}

async function examineInside(settings: Settings, deployment: Deployment, db: Db): Promise<Finding[]> {
  if (!readBuilt())
    return [missing('There is no build to serve.', 'Run npm run build, then npm run migrate.')]
  const opened = await orMissing(async () => {
    const app = await appOf(settings, deployment, db)
    return [
      ok('Tables, keys and privacy notice are those of this build.'),
      ...(await examineBackups(app, settings)),
      ...(await examineClients(app)),
    ]
  })
  if (opened.some(({ state }) => state === 'missing')) return opened
  return [...opened, ...(await examineDatabase(db)), ...(await examineService(db))]
}

/** A fault that the operator can mend, as a finding: its last sentence says what to do. */
async function orMissing(
  examine: () => Promise<Finding[]>,
  next = 'Mend that, then run npm run doctor again.',
): Promise<Finding[]> {
  try {
    return await examine()
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    return [missing(error.message, next)]
  }
}
