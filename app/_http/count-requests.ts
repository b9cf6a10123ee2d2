import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connectionHeader } from './caller.ts'
import { countPage } from './counting.ts'
import { logFault } from './log.ts'

/**
 * Counts pages once they are given: whatever answered them, the framework's own files too, and without making anybody wait.
 * What a browser had already and asked after again was read as well.
 */
export function countRequests(): void {
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    if (request.method !== 'GET' || (response.statusCode !== 200 && response.statusCode !== 304)) return
    try {
      const headers = headersOf(request)
      countPage(request.url ?? '/', headers)
    } catch (error) {
      logFault(error, { route: 'counts' })
    }
  })
}

function headersOf({ headers }: IncomingMessage): Headers {
  const read = new Headers()
  for (const name of [
    'user-agent',
    'referer',
    'cookie',
    'sec-gpc',
    'dnt',
    'sec-fetch-dest',
    'sec-fetch-site',
  ])
    set(name)
  for (const name of ['rsc', 'purpose', 'sec-purpose', 'x-forwarded-for', connectionHeader]) set(name)
  return read

  function set(name: string) {
    const value = headers[name]
    if (typeof value === 'string') read.set(name, value)
  }
}
