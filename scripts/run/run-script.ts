import { OperatorError } from '#lib/platform/operator-error.ts'

/** Runs an operator's command: a fault it can mend is printed as its sentences alone, and any fault exits 1. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error)
    process.exitCode = 1
  }
}
