import type { IncomingHttpHeaders } from 'node:http'
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'

/** What the framework's own pages say of where their visitor stands. */
const name = 'next-router-state-tree'

/**
 * Takes the header away where the framework could not read it: it would answer with a fault of its own, while without it it gives
 * the whole page.
 */
export function dropUnreadableState(headers: IncomingHttpHeaders): void {
  try {
    parseAndValidateFlightRouterState(headers[name])
  } catch {
    delete headers[name]
  }
}
