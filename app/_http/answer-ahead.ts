import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { AheadRoute, Handler } from './ahead-routes.ts'
import { headersAhead } from './constant-headers.ts'
import { logFault } from './log.ts'

type Taken = { readonly route: AheadRoute; readonly path: string; readonly params: Record<string, string> }

/**
 * Answers some posts before the framework sees them, by the same handlers and with the same headers: its own way to a
 * handler costs several times what the handler does. It has no place for that, so the server's `request` is heard first.
 */
export function answerAhead(routes: readonly AheadRoute[]): void {
  const emit = Server.prototype.emit
  const loaded = new Map<AheadRoute, Promise<Handler>>()
  Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]): boolean {
    const [request, response] = given as [IncomingMessage, ServerResponse]
    const taken = event === 'request' ? takenOf(routes, request) : null
    if (!taken) return Reflect.apply(emit, this, [event, ...given])
    const handler = loaded.get(taken.route) ?? taken.route.load()
    loaded.set(taken.route, handler)
    void answer(handler, taken, request, response)
    return true
  }
}

function takenOf(routes: readonly AheadRoute[], { method, url = '' }: IncomingMessage): Taken | null {
  if (method !== 'POST') return null
  for (const route of routes) {
    const found = route.path.exec(url)
    if (found) return { route, path: url, params: { ...found.groups, locale: found.groups?.locale ?? 'en' } }
  }
  return null
}

async function answer(
  loading: Promise<Handler>,
  { path, params }: Taken,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const handler = await loading
    const answered = await handler(await asRequest(request, path), { params: Promise.resolve(params) })
    await write(answered, path, request, response)
  } catch (error) {
    // Who has gone away, or stopped sending, hears nothing more.
    if (request.destroyed && !request.complete) return
    logFault(error, { route: 'ahead' })
    if (response.headersSent) return void response.destroy()
    const { faultDocument } = await import('#app/fault-document.tsx')
    await write(await faultDocument('en'), path, request, response)
  }
}

/** Bodies up to so many bytes are read whole before their handler begins; longer ones as they come. */
const short = 64 * 1024
/** How long nothing may come of a short one, in milliseconds. */
const patience = 30_000

async function asRequest(request: IncomingMessage, path: string): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, typeof value === 'string' ? value : value.join(', '))
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  const body = length <= short ? await whole(request) : asItComes(request)
  // Nothing reads its host: our own address is `APP_URL`.
  return new Request(`http://localhost${path}`, {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit)
}

/** Reads no more than its handler asks for: what is refused by its length alone is not read at all. */
function asItComes(request: IncomingMessage): ReadableStream<Uint8Array> {
  const pieces: AsyncIterator<Buffer> = request[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
}

/** Lets what nobody read go by, so that the connection can be used again. */
function dropRest(request: IncomingMessage): void {
  if (request.complete) return
  request.removeAllListeners('readable')
  request.resume()
}

async function whole(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  const stalled = setTimeout(() => request.destroy(), patience)
  try {
    for await (const piece of request) {
      pieces.push(piece)
      stalled.refresh()
    }
    return Buffer.concat(pieces)
  } finally {
    clearTimeout(stalled)
  }
}

/** A page of so many bytes is sent compressed to whoever reads that. */
const pageBytes = 1_024
const compressed = promisify(gzip)

async function write(
  answered: Response,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const plain = Buffer.from(await answered.arrayBuffer())
  const packs = plain.length >= pageBytes && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = packs ? await compressed(plain) : plain
  if (response.destroyed) return
  response.statusCode = answered.status
  for (const { key, value } of headersAhead(path)) response.setHeader(key, value)
  for (const [name, value] of answered.headers) response.setHeader(name, value)
  if (packs) response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Content-Length', body.length)
  response.end(body)
  dropRest(request)
}
