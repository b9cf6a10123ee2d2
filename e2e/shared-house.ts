import { makeModelFolder } from './fixtures/model-folder.ts'
import { bundlePrograms } from './fixtures/programs.ts'
import { runCommand, startHouse } from './fixtures/server.ts'
import { startSmtpSink } from './fixtures/smtp-sink.ts'

/**
 * One house with mail for every spec that needs none of its own. Specs find it as `E2E_URL`, its mails by
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
    const house = await startHouse({ env: sink.env })
    toClose.push(house.stop)
    process.env.E2E_URL = house.url
    process.env.E2E_DATA_DIR = house.dataDir
    process.env.E2E_MAILS = sink.folder
    process.env.E2E_OWNER_SIGN_IN = house.ownerSignIn ?? ''
    return close
  } catch (error) {
    await close()
    throw error
  }
}
