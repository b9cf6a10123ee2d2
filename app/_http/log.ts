import { pino } from 'pino'

const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** What a log line may say beside its fault: names of ours, never a person's data. */
type Facts = { readonly form?: string; readonly route?: string }

/** Logs a fault by its class and code. Messages of the database can hold values, so they stay out (S, P13). */
export function logFault(error: unknown, facts: Facts): void {
  const { name, code } = error as { name?: string; code?: string }
  const stack =
    error instanceof Error
      ? error.stack
          ?.split('\n')
          .map((line) => line.trim())
          // A message of several lines stands before them.
          .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
          .slice(0, 5)
      : undefined
  log.error({ ...facts, fault: name ?? 'Unknown', code, stack })
}
