import { app } from '#app/context.ts'
import { isDatabaseAway } from '#db/client.ts'
import { refuseUnrepeated } from '#lib/backups/replay.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'

/** Ends the process when its settings, build or database are wrong. A database that is away may come back. */
export async function refuseUnfit(): Promise<void> {
  try {
    const opened = await app()
    // A function starts for a handful of requests; looking through the store each time would hold them up.
    if (!process.env.VERCEL) await refuseUnrepeated(opened)
  } catch (error) {
    if (!(error instanceof OperatorError) || isDatabaseAway(error)) return
    console.error(error.message)
    process.exit(1)
  }
}
