import { makeModelFolder } from './fixtures/model-folder.ts'
import { bundlePrograms } from './fixtures/programs.ts'
import { runCommand, startServer } from './fixtures/server.ts'
import { startSmtpSink } from './fixtures/smtp-sink.ts'

/**
 * One server with mail for every spec that needs none of its own. Specs find it as `E2E_URL`, its mails by
 * `openMailbox(process.env.E2E_MAILS)`, its first sign-in (for one spec alone) as `E2E_OWNER_SIGN_IN`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const toClose: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (const one of toClose.splice(0).reverse()) await one()
  }
  try {
    toClose.push(await bundlePrograms())
    toClose.push(await makeModelFolder(runCommand))
    const sink = await startSmtpSink()
    toClose.push(sink.stop)
    const app = await startServer({ env: sink.env })
    toClose.push(app.stop)
    process.env.E2E_URL = app.url
    process.env.E2E_DATA_DIR = app.dataDir
    process.env.E2E_MAILS = sink.folder
    process.env.E2E_OWNER_SIGN_IN = app.ownerSignIn ?? ''
    return close
  } catch (error) {
    await close()
    throw error
  }
}
