import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { appOf } from '#scripts/run/context.ts'
import { connectApp, openDeployment } from '#scripts/run/deployment.ts'
import { prepareDatabase } from '#scripts/run/prepare.ts'

export type BenchApp = {
  readonly app: AppContext
  /** What a server of it is started with. */
  readonly env: Record<string, string>
  /** As the owner: for tables of a baseline. */
  asOwner(text: string): Promise<void>
  /** Lets the database look at what was put into it, as it would by itself within minutes. */
  analyze(): Promise<void>
  close(): Promise<void>
}

/** An empty app on an embedded database of its own, without a worker. */
export async function openBenchApp(): Promise<BenchApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'candor-bench-'))
  const settings = readSettings({ DATA_DIR: dataDir })
  const deployment = await openDeployment(settings)
  await prepareDatabase(settings, deployment)
  const db = await connectApp(deployment)
  const asOwner = async (text: string) => {
    const owner = await connect(deployment.ownerUrl ?? '', { maxConnections: 1 })
    await owner.query({ text })
    await owner.close()
  }
  return {
    app: await appOf(settings, deployment, db),
    env: {
      PATH: process.env.PATH ?? '',
      ...deployment.secrets,
      DATABASE_URL: deployment.appUrl ?? '',
      DATA_DIR: dataDir,
    },
    asOwner,
    analyze: () => asOwner('analyze'),
    close: async () => {
      await db.close()
      await deployment.release()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
