import type { Sources } from '#policy/cookie-choices/question.ts'

type Directive =
  | 'default-src'
  | 'base-uri'
  | 'object-src'
  | 'frame-ancestors'
  | 'form-action'
  | 'img-src'
  | 'font-src'
  | 'style-src'
  | 'script-src'
  | 'connect-src'
  | 'frame-src'
  | 'report-uri'
type Directives = { readonly [D in Directive]?: readonly string[] }

/**
 * What every page forbids: plug-ins, other bases, frames around it, and posts to anywhere but ourselves (S3). No colon in
 * it: the framework compiles a header that has one anew at every request.
 */
const ground: Directives = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'form-action': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'style-src': ["'self'"],
  // The newer way names an origin, which a build does not know; every browser still reads this one.
  'report-uri': ['/api/csp-report'],
}

/** One policy of several that add up; a directive is written once. */
function print(...parts: readonly Directives[]): string {
  const names = [...new Set(parts.flatMap((part) => Object.keys(part) as Directive[]))]
  return names
    .map((name) => [name, ...new Set(parts.flatMap((part) => part[name] ?? []))].join(' '))
    .join('; ')
}

/** What scripts that somebody agreed to may reach, and nothing of any other (S3). */
function reached(sources: readonly Sources[]): Directives {
  const all = (what: keyof Sources) => sources.flatMap((one) => one[what] ?? [])
  const named = Object.entries({
    'script-src': all('script'),
    'connect-src': all('connect'),
    'img-src': all('img'),
    'frame-src': all('frame'),
    'style-src': all('style'),
    'font-src': all('font'),
  })
  return Object.fromEntries(named.filter(([, hosts]) => hosts.length > 0))
}

/** Documents run no script at all; who measures a page may fetch from the site what stands beside it, such as `/robots.txt`. */
export const documentPolicy = print(ground, { 'script-src': ["'none'"], 'connect-src': ["'self'"] })

/** Documents of an agency that asks run the script that asks, and what was agreed to. */
export function askingPolicy(sources: readonly Sources[]): string {
  return print(ground, { 'script-src': ["'self'"], 'connect-src': ["'self'"] }, reached(sources))
}

/**
 * Prerendered pages run our own files, the inline scripts that the build hashed, and what was agreed to.
 * @param store origin of the bucket that a form's files go to; null: they go to us
 */
export function pagePolicy(
  hashes: readonly string[],
  store: string | null,
  sources: readonly Sources[] = [],
): string {
  const scripts = ["'self'", ...hashes.map((hash) => `'${hash}'`)]
  const connect = store ? ["'self'", store] : ["'self'"]
  return print(ground, { 'script-src': scripts, 'connect-src': connect }, reached(sources))
}

/** Pages made for one request run what carries its nonce, and show mail in a sandboxed frame. */
export function deskPolicy(nonce: string): string {
  const scripts = ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"]
  return print(ground, { 'script-src': scripts, 'connect-src': ["'self'"], 'frame-src': ["'self'"] })
}

/** A mail shown in the desk: it may style itself and do nothing else, inside a frame of ours. */
export const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ')

/** A document that shows one thing of another company, in a frame of ours: it may show that company and do nothing else. */
export const embedPolicy = (host: string): string =>
  [
    "default-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `frame-src ${host}`,
    'report-uri /api/csp-report',
  ].join('; ')

/** A file that a stranger sent: should a browser show it after all, it does nothing (S7). */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"
