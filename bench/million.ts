import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { AppContext } from '#lib/app.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { appOf } from '#scripts/run/context.ts'
import { connectApp, openDeployment } from '#scripts/run/deployment.ts'
import { prepareDatabase } from '#scripts/run/prepare.ts'

/** Kept from run to run, since filling it takes minutes; `rm -r .data-million` makes it anew. */
const folder = '.data-million'
export const millionLeads = 1_000_000

export type MillionApp = {
  readonly app: AppContext
  readonly env: Record<string, string>
  close(): Promise<void>
}

/** An app of a million made-up leads. */
export async function openMillionApp(): Promise<MillionApp> {
  const dataDir = resolve(folder)
  const settings = readSettings({ DATA_DIR: dataDir })
  const deployment = await openDeployment(settings)
  await prepareDatabase(settings, deployment)
  const db = await connectApp(deployment)
  const [found] = await db.query({ text: 'select from leads limit 1' })
  if (!found) await seed(dataDir)
  return {
    app: await appOf(settings, deployment, db),
    env: {
      PATH: process.env.PATH ?? '',
      ...deployment.secrets,
      DATABASE_URL: deployment.appUrl ?? '',
      DATA_DIR: dataDir,
    },
    close: async () => {
      await db.close()
      await deployment.release()
    },
  }
}

async function seed(dataDir: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/seed.ts', '--leads', String(millionLeads)],
    { env: { ...process.env, DATA_DIR: dataDir }, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Seeding ended with ${code}.`)
}
