import { faultCode, OperatorError } from '#lib/platform/operator-error.ts'

// 08: connection faults; 57P01-3: shut down, crashed, starting up; 53300: too many connections.
const awayCodes =
  /^(08.{3}|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
const awayWords =
  /timeout exceeded when trying to connect|timeout expired|connection terminated|connection timeout|client has encountered a connection error/i

/** Whether a fault means that the database cannot be reached now, rather than that a statement was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  if (!(error instanceof Error)) return false
  return (
    awayCodes.test(faultCode(error) ?? '') || awayWords.test(error.message) || isDatabaseAway(error.cause)
  )
}

/** Whether connecting failed in a way that a moment later may succeed. No statement has run then. */
export function worthAnotherTry(error: unknown): boolean {
  return /^(57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(faultCode(error) ?? '')
}

/**
 * Says in a sentence why the database at `url` did not open. Never repeats the password in it.
 * @param embedded it is the built-in one, whose role of the application is made when it is set up
 */
export function openingFault(error: unknown, url: string, embedded = false): unknown {
  const { hostname, port, username, pathname } = new URL(url)
  const place = `${hostname}:${port || 5432}`
  const code = faultCode(error) ?? ''
  if ((code === '28P01' || code === '28000') && embedded) {
    return new OperatorError(
      'The built-in database was not set up yet. Run npm run up, or npm run migrate, then run this again.',
    )
  }
  if (code === '28P01' || code === '28000') {
    return new OperatorError(
      `PostgreSQL at ${place} does not let ${username} in. Correct name and password in DATABASE_URL.`,
    )
  }
  if (code === '3D000') {
    return new OperatorError(
      `PostgreSQL at ${place} has no database ${pathname.slice(1)}. Create it, or correct DATABASE_URL.`,
    )
  }
  if (!isDatabaseAway(error)) return error
  return new OperatorError(`No PostgreSQL answers at ${place}. Start it, or correct DATABASE_URL.`, {
    cause: error,
  })
}
