import { join } from 'node:path'
import type { Db } from '#db/client.ts'
import { readMigrations } from '#db/migrate.ts'
import { loadAgency } from '#lib/agency.ts'
import type { AppContext } from '#lib/app.ts'
import { openApp } from '#lib/installation/open-app.ts'
import { deploymentHosts } from '#lib/platform/deployment-hosts.ts'
import { holderOf } from '#lib/platform/file-lock.ts'
import { readSettings, type Settings } from '#lib/platform/settings.ts'
import { applicationLock, connectApp, type Deployment, openDeployment } from './deployment.ts'
import { readBuilt } from './prepare.ts'
import { runScript } from './run-script.ts'

/** The app as an operator's command sees it, over a connection that is open already. */
export async function appOf(
  settings: Settings,
  { secrets }: Pick<Deployment, 'secrets'>,
  db: Db,
  restoring = false,
): Promise<AppContext> {
  return openApp({
    db,
    restoring,
    settings,
    secrets,
    agency: await loadAgency(settings.agency),
    deployment: readBuilt()?.deployment ?? deploymentHosts(settings),
    schema: readMigrations(),
  })
}

/** Links that a command prints lead to the server that runs beside it, unless `APP_URL` says where. */
function atRunningAddress(settings: Settings): Settings {
  if (process.env.APP_URL || settings.database.kind !== 'embedded') return settings
  const running = holderOf(join(settings.dataDir, applicationLock))
  return running ? { ...settings, appUrl: running.note } : settings
}

/** Runs a command in the app, beside a running server or alone, and puts everything away after it. */
export function withApp(command: (app: AppContext, settings: Settings) => Promise<void>): Promise<void> {
  return runScript(async () => {
    const settings = atRunningAddress(readSettings(process.env))
    const deployment = await openDeployment(settings)
    try {
      const db = await connectApp(deployment)
      try {
        await command(await appOf(settings, deployment, db), settings)
      } finally {
        await db.close()
      }
    } finally {
      await deployment.release()
    }
  })
}
