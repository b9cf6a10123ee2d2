import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readSettings } from '#lib/platform/settings.ts'
import { describeBuild } from './build/describe.ts'
import { buildEmbed } from './build/embed.ts'
import { appOf } from './run/context.ts'
import { connectApp, openDeployment } from './run/deployment.ts'
import { ownerSignIn } from './run/owner.ts'
import { prepareDatabase } from './run/prepare.ts'
import { runScript } from './run/run-script.ts'
import { startWorker } from './run/worker.ts'
import { buildStyles } from './styles/styles.ts'

/** The framework's development server on the same database, with stylesheets that follow every change. */
await runScript(async () => {
  const settings = readSettings(process.env)
  const assets = await buildStyles({ agency: settings.agency, watch: true })
  await buildEmbed()
  const built = await describeBuild(settings, assets)
  mkdirSync('generated', { recursive: true })
  writeFileSync('generated/build.json', `${JSON.stringify(built, null, 2)}\n`)
  const deployment = await openDeployment(settings)
  try {
    await prepareDatabase(settings, deployment)
    const db = await connectApp(deployment)
    const app = await appOf(settings, deployment, db)
    const worker = startWorker(app, settings)
    const signIn = await ownerSignIn(app)
    if (signIn) console.log(`Owner sign-in: ${signIn}`)
    const next = spawn(
      process.execPath,
      ['node_modules/next/dist/bin/next', 'dev', '--port', String(settings.port)],
      {
        stdio: 'inherit',
        env: {
          ...process.env,
          ...deployment.secrets,
          NODE_ENV: 'development',
          NEXT_TELEMETRY_DISABLED: '1',
          AGENCY: settings.agency,
          APP_URL: settings.appUrl,
          CANDOR_BUILD: JSON.stringify(built),
          DATABASE_URL: deployment.appUrl,
          DATA_DIR: resolve(settings.dataDir),
        },
      },
    )
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => next.kill(name))
    await once(next, 'exit')
    await worker.stop()
    await db.close()
  } finally {
    await deployment.release()
  }
})
process.exit()
