import { startServer } from './fixtures/server.ts'
import { startSmtpSink } from './fixtures/smtp-sink.ts'

/**
 * One server with mail for every spec that needs none of its own. Specs find it as `E2E_URL`, its mails by
 * `openMailbox(process.env.E2E_MAILS)`, its first sign-in (for one spec alone) as `E2E_OWNER_SIGN_IN`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const sink = await startSmtpSink()
  try {
    const app = await startServer({ env: sink.env })
    process.env.E2E_URL = app.url
    process.env.E2E_DATA_DIR = app.dataDir
    process.env.E2E_MAILS = sink.folder
    process.env.E2E_OWNER_SIGN_IN = app.ownerSignIn ?? ''
    return async () => {
      await app.stop()
      await sink.stop()
    }
  } catch (error) {
    await sink.stop()
    throw error
  }
}
