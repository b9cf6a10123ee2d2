import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NextRequest, NextResponse } from 'next/server'
import { agreedSources } from './app/_http/agreed-sources.ts'
import { askedHeader } from './app/_http/asked-path.ts'
import {
  deskPolicy,
  documentPolicy,
  filePolicy,
  mailPolicy,
  pagePolicy,
} from './app/_http/content-security.ts'
import { filesOrigin } from './app/_http/files-origin.ts'
import { insteadHeader } from './app/_http/instead.ts'
import { built } from './app/built.ts'

/** Made by the build after the pages: the digests of their inline scripts, by path. */
let hashes: Record<string, string[]> | undefined

const shownMail =
  /^\/admin\/(?:do\/)?(?:(?:outbox|campaigns)\/[^/]+\/mail|campaigns\/preview|settings\/letters\/[^/]+\/mail\/[^/]+)$/

/** Content security policies that depend on the path: hashes for prerendered pages, a nonce for the desk. No authorisation. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  // Pages take nothing: the framework would try to read a post as an action, and break on what is none.
  if (!/^(?:GET|HEAD)$/.test(request.method) && !pathname.startsWith('/admin')) return takesNothing()
  if (process.env.NODE_ENV === 'development')
    return NextResponse.next({ request: { headers: naming(request) } })
  if (shownMail.test(pathname)) return withPolicy(mailPolicy)
  if (pathname.startsWith('/admin/files/')) return withPolicy(filePolicy)
  return pathname.startsWith('/admin') ? withNonce(request) : withHashes(request)
}

function withNonce(request: NextRequest): NextResponse {
  const policy = deskPolicy(crypto.randomUUID())
  const headers = naming(request)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** Its headers, with the page of the desk that it asks for: a page cannot see its own address. */
function naming({ headers, nextUrl: { pathname, search } }: NextRequest): Headers {
  const named = new Headers(headers)
  named.set(askedHeader, pathname + search)
  return named
}

/** A form's page; where there is none, or no longer, a document that says so. */
function withHashes(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  hashes ??= JSON.parse(
    readFileSync(join(process.cwd(), 'generated/csp-hashes.json'), 'utf8'),
  ) as typeof hashes
  const page = /^\/(fr|ar)\//.test(pathname) ? pathname : `/en${pathname}`
  const known = hashes?.[page]
  const [, locale = 'en', form = ''] = /^\/(\w+)\/(?:ask\/)?(.+)$/.exec(page) ?? []
  const closes = built.closes[form]
  if (!known) return instead(request, `nothing ${locale}`)
  if (closes && Date.now() >= Date.parse(closes)) return instead(request, `closed ${locale} ${form}`)
  const policy = pagePolicy(
    known,
    built.uploads.includes(form) ? filesOrigin() : null,
    agreedSources(request),
  )
  // A caller that names another page itself gets the one it asked for.
  const response = request.headers.has(insteadHeader) ? instead(request, null, policy) : withPolicy(policy)
  if (built.question) response.headers.append('Vary', 'Cookie, Sec-GPC, DNT')
  return response
}

function takesNothing(): NextResponse {
  return new NextResponse('This page takes nothing. A form is posted to the address it names.\n', {
    status: 405,
    headers: { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/**
 * Has another page answer, by a header that `rewrites` in next.config.ts looks at. An address would have to be whole, and the
 * framework fetches one that is not its own name for itself over the network.
 */
function instead(request: NextRequest, page: string | null, policy = documentPolicy): NextResponse {
  const headers = new Headers(request.headers)
  if (page) headers.set(insteadHeader, page)
  else headers.delete(insteadHeader)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

function withPolicy(policy: string): NextResponse {
  const response = NextResponse.next()
  response.headers.set('Content-Security-Policy', policy)
  return response
}

export const config = {
  matcher: [
    '/(contact|quote|call-back|newsletter)',
    '/(fr|ar)/(contact|quote|call-back|newsletter)',
    '/privacy/request',
    '/(fr|ar)/privacy/request',
    '/ask/:form',
    '/(fr|ar)/ask/:form',
    '/admin',
    '/admin/:path*',
  ],
}
