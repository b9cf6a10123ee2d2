import './run/production.ts'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Db } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { tryLock } from '#lib/platform/file-lock.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { embeddedFault } from '#lib/platform/postgres/fault-sentence.ts'
import { readSettings, type Settings } from '#lib/platform/settings.ts'
import { buildWhenChanged, servingLock } from './run/build-when-changed.ts'
import { appOf } from './run/context.ts'
import { applicationLock, connectApp, type Deployment, openDeployment } from './run/deployment.ts'
import { giveWay } from './run/give-way.ts'
import { ownerSignIn } from './run/owner.ts'
import { prepareDatabase } from './run/prepare.ts'
import { refusePort } from './run/refuse-port.ts'
import { runScript } from './run/run-script.ts'
import { watchDatabase } from './run/watch-database.ts'
import { isBuilt, startWebServer, untilReady } from './run/web-server.ts'
import { startWorker } from './run/worker.ts'
import { addDemoLeads } from './seed/demo.ts'

const noBuild = 'There is no build to serve. Run npm run build, then npm run start; or npm run up.'

/** What has to be put away when the program ends, the newest first. */
const toClose: (() => Promise<void> | void)[] = []
const ending = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => ending.abort())

await runScript(async () => {
  try {
    await start(ending.signal)
    await aborted(ending.signal)
  } catch (error) {
    if (!ending.signal.aborted) throw error
  } finally {
    // Whatever hangs, the program ends; a database server left behind is found again by the next start.
    setTimeout(() => process.exit(1), 9_000).unref()
    for (const close of toClose.reverse()) await putAway(close)
  }
})
process.exit()

async function start(signal: AbortSignal): Promise<void> {
  const settings = readSettings(process.env)
  const up = process.argv.includes('--up')
  refuseSecond(settings)
  if (!up && !isBuilt()) throw new OperatorError(noBuild)
  await refusePort(settings.port, settings.host)
  const deployment = await openDeployment(settings)
  toClose.push(deployment.release)
  const env = environment(settings, deployment)
  if (up) await buildWhenChanged(settings, env, signal)
  const db = await openDatabase(settings, deployment)
  toClose.push(() => db.close())
  const watch = watchDatabase(deployment)
  toClose.push(watch.stop)
  const app = await appOf(settings, deployment, db)
  if (process.argv.includes('--demo')) await sayDemo(app, settings)
  const worker = startWorker(app, settings)
  toClose.push(worker.stop)
  const serving = tryLock(servingLock, settings.appUrl)
  // A second server of the same build, on a database of its own, is none of our business.
  if (!('heldBy' in serving)) toClose.push(serving.release)
  const web = startWebServer(env)
  toClose.push(web.stop)
  // After the web server was begun, which would have it from us.
  giveWay()
  await untilReady(`http://${reachable(settings.host)}:${settings.port}/readyz`, signal)
  const signIn = await ownerSignIn(app)
  if (signIn) console.log(`Owner sign-in: ${signIn}`)
  console.log(`Ready: ${settings.appUrl}`)
}

async function sayDemo(app: AppContext, settings: Settings): Promise<void> {
  const added = await addDemoLeads(app, settings)
  console.log(
    added > 0
      ? `Added ${added} demo leads, each marked as such.`
      : 'There are leads already; no demo leads were added.',
  )
}

async function putAway(close: () => Promise<void> | void): Promise<void> {
  try {
    await close()
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error)
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}

/** The embedded database serves one application; on a server of one's own any number may run. */
function refuseSecond({ database, dataDir, appUrl }: Settings): void {
  if (database.kind !== 'embedded') return
  const home = resolve(dataDir)
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    const lock = tryLock(join(home, applicationLock), appUrl)
    if (!('heldBy' in lock)) return void toClose.push(lock.release)
    const { pid, note, since } = lock.heldBy
    throw new OperatorError(
      `Candor already runs on ${home}: process ${pid}, ${note}, since ${since}. Nothing was started.`,
    )
  } catch (error) {
    throw embeddedFault(error, home)
  }
}

async function openDatabase(settings: Settings, deployment: Deployment): Promise<Db> {
  if (settings.database.kind === 'embedded') await prepareDatabase(settings, deployment)
  return connectApp(deployment)
}

/** The web server's environment: ours with the kept keys, and without anything of the database's owner. */
function environment(settings: Settings, { secrets, appUrl }: Deployment): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _, ...inherited } = process.env
  return {
    ...inherited,
    ...secrets,
    NODE_ENV: 'production',
    AGENCY: settings.agency,
    APP_URL: settings.appUrl,
    DATA_DIR: resolve(settings.dataDir),
    DATABASE_URL: appUrl,
    HOSTNAME: settings.host,
    PORT: String(settings.port),
  }
}

function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
