import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { connectionHeader } from './caller.ts'
import { dropUnreadableState } from './router-state.ts'
import { servedRequest } from './served-request.ts'

/**
 * What proxies say of the way a request came. Nobody reads it: our own address is `APP_URL`, and the framework, which would
 * believe anybody's word, takes itself for another server by it.
 */
const hearsay = ['x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port', 'forwarded']

/** Files are small here and given whole: of a part that a file does not have the framework would make a fault. */
const parts = ['range', 'if-range']

/** Sets each request right before anything reads it: what can be answered, and the address of its connection. */
export function markRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    Object.assign(request, servedRequest(request.method ?? 'GET', request.url ?? '/'))
    for (const name of [...hearsay, ...parts]) delete request.headers[name]
    dropUnreadableState(request.headers)
    request.headers[connectionHeader] = request.socket.remoteAddress ?? ''
  })
}
