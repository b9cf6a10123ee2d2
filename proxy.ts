import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NextRequest, NextResponse } from 'next/server'
import { deskPolicy, mailPolicy, pagePolicy } from './app/content-security.ts'

/** Made by the build after the pages: the digests of their inline scripts, by path. */
let hashes: Record<string, string[]> | undefined

const shownMail = /^\/admin\/outbox\/[^/]+\/mail$/

/** Content security policies that depend on the path: hashes for prerendered pages, a nonce for the desk. No authorisation. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (process.env.NODE_ENV === 'development') return NextResponse.next()
  if (shownMail.test(pathname)) return withPolicy(mailPolicy)
  return pathname.startsWith('/admin') ? withNonce(request) : withHashes(pathname)
}

function withNonce(request: NextRequest): NextResponse {
  const policy = deskPolicy(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

function withHashes(pathname: string): NextResponse {
  hashes ??= JSON.parse(
    readFileSync(join(process.cwd(), 'generated/csp-hashes.json'), 'utf8'),
  ) as typeof hashes
  const page = /^\/(fr|ar)\//.test(pathname) ? pathname : `/en${pathname}`
  return withPolicy(pagePolicy(hashes?.[page] ?? []))
}

function withPolicy(policy: string): NextResponse {
  const response = NextResponse.next()
  response.headers.set('Content-Security-Policy', policy)
  return response
}

export const config = {
  matcher: ['/contact', '/newsletter', '/(fr|ar)/contact', '/(fr|ar)/newsletter', '/admin', '/admin/:path*'],
}
