import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { connectionHeader } from './caller.ts'
import { readablePath } from './readable-path.ts'

/** Sets each request right before anything reads it: a path that can be read, and the address of its connection. */
export function markRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.url = readablePath(request.url ?? '/')
    request.headers[connectionHeader] = request.socket.remoteAddress ?? ''
  })
}
