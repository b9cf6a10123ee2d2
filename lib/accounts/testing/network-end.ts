import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { NetworkEnd } from '#lib/platform/auth/network.ts'

/** A network on loopback that answers as Facebook or X does, and whose next answers can be spoiled. */
export type NetworkTestEnd = {
  readonly settings: NetworkEnd
  /** What it says of whoever is signed in there. */
  says: unknown
  /** Answers in its stead; true: it did. */
  instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | null
  /** Goes there as a browser does: the address that it sends back to. */
  readonly walk: (address: string) => Promise<URL>
  readonly close: () => Promise<void>
}

const clientId = 'candor'
const clientSecret = 'a secret of the two that is long enough'

type Code = { readonly challenge: string | null; readonly redirect: string }

export async function networkEnd(id: 'facebook' | 'twitter', appUrl: string): Promise<NetworkTestEnd> {
  const codes = new Map<string, Code>()
  const tokens = new Set<string>()
  const server = createServer(async (request, response) => {
    if (end.instead?.(request, response)) return
    const url = new URL(request.url ?? '', 'http://end.invalid')
    const form = new URLSearchParams(await bodyOf(request))
    if (/\/(?:dialog\/oauth|i\/oauth2\/authorize)$/.test(url.pathname)) return authorize(url, response)
    if (/\/(?:oauth\/access_token|2\/oauth2\/token)$/.test(url.pathname))
      return grant(request, form, response)
    if (/\/(?:me|2\/users\/me)$/.test(url.pathname)) return tell(request, url, response)
    send(response, 404, { error: 'not_found' })
  })

  function authorize({ searchParams: asked }: URL, response: ServerResponse): void {
    const redirect = asked.get('redirect_uri') ?? ''
    const challenge = asked.get('code_challenge')
    const isWhole =
      asked.get('client_id') === clientId &&
      asked.get('response_type') === 'code' &&
      redirect === `${appUrl}/api/auth/callback/${id}` &&
      (id === 'facebook' || asked.get('code_challenge_method') === 'S256')
    if (!isWhole) {
      send(response, 400, { error: 'invalid_request' })
      return
    }
    const code = crypto.randomUUID()
    codes.set(code, { challenge, redirect })
    const to = new URL(redirect)
    to.searchParams.set('code', code)
    to.searchParams.set('state', asked.get('state') ?? '')
    response.writeHead(302, { location: to.href }).end()
  }

  function grant(request: IncomingMessage, form: URLSearchParams, response: ServerResponse): void {
    const found = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const basic = `Basic ${Buffer.from(`${clientId}:${encodeURIComponent(clientSecret).replace(/%20/g, '+')}`).toString('base64')}`
    const isClient =
      id === 'twitter'
        ? request.headers.authorization === basic
        : form.get('client_id') === clientId && form.get('client_secret') === clientSecret
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isProven =
      found?.redirect === form.get('redirect_uri') && (!found.challenge || found.challenge === verifier)
    if (!isClient || !isProven) {
      send(response, 400, { error: 'invalid_grant' })
      return
    }
    const token = crypto.randomUUID()
    tokens.add(token)
    send(response, 200, { access_token: token, token_type: 'bearer', expires_in: 5000 })
  }

  function tell(request: IncomingMessage, url: URL, response: ServerResponse): void {
    const token =
      request.headers.authorization?.replace(/^Bearer /i, '') ?? url.searchParams.get('access_token')
    if (!token || !tokens.has(token)) {
      send(response, 401, { error: { type: 'OAuthException' } })
      return
    }
    send(response, 200, end.says)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const real = {
    facebook: { issuer: 'https://www.facebook.com', host: 'facebook.com' },
    twitter: { issuer: 'https://x.com', host: 'x.com' },
  }[id]
  const end: NetworkTestEnd = {
    settings: { id, ...real, clientId, clientSecret, base },
    says: {},
    instead: null,
    async walk(address) {
      const response = await fetch(address, { redirect: 'manual' })
      const to = response.headers.get('location')
      if (!to) throw new Error(`The end answered ${response.status}: ${await response.text()}`)
      return new URL(to)
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return end
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
