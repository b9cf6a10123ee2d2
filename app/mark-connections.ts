import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { connectionHeader } from './caller.ts'

/** Notes on each request the address of its connection, before anything reads its headers. */
export function markConnections(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[connectionHeader] = request.socket.remoteAddress ?? ''
  })
}
