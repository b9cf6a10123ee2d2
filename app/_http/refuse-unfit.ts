import { app } from '#app/context.ts'
import { isDatabaseAway } from '#db/client.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'

/** Ends the process when its settings, build or database are wrong. A database that is away may come back. */
export async function refuseUnfit(): Promise<void> {
  try {
    await app()
  } catch (error) {
    if (!(error instanceof OperatorError) || isDatabaseAway(error)) return
    console.error(error.message)
    process.exit(1)
  }
}
