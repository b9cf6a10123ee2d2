import { permissionsPolicy } from '#lib/platform/permissions-policy.ts'
import type { Question } from '#policy/cookie-choices/question.ts'
import { type ConditionalHeaders, headersByChoice } from './choice-headers.ts'
import { askingPolicy, documentPolicy, embedPolicy } from './content-security.ts'

type Header = { readonly key: string; readonly value: string }

const everywhere: readonly Header[] = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: permissionsPolicy() },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
]

/** Pages of the framework: `proxy.ts` says for each what it may do, and may have another answer in its place. */
export const formPages = '(?:(?:fr|ar)/)?(?:contact|quote|call-back|newsletter|ask/[^/]+|privacy/request)'

/** Paths that get their policy from proxy.ts; one path never has two. */
const governed = `${formPages}$|admin(?:/|$)`

/** Pages whose address itself opens something: nobody is told it, also not we ourselves. */
const opening =
  '(?:(?:fr|ar)/)?(?:confirm|unsubscribe|preferences|thanks|privacy/(?:package|requests|transfer|certificate))/.+|forms/[^/]+/(?:files|material)/.+'

/** Pages of one person, and that of choices itself: nothing of other companies is ever asked for there. */
const personal = `${opening}|(?:(?:fr|ar)/)?(?:account(?:/.+)?|privacy/choices)`

const untold: Header = { key: 'Referrer-Policy', value: 'no-referrer' }
const document: Header = { key: 'Content-Security-Policy', value: documentPolicy }

/** What the framework adds to its answers, by path; the last of a name counts. */
export const constantHeaders: readonly { readonly source: string; readonly headers: readonly Header[] }[] = [
  { source: '/:path*', headers: everywhere },
  { source: `/:path(${opening})`, headers: [untold] },
  {
    source: '/:path((?:admin/sign-in|(?:(?:fr|ar)/)?account)/[^/]+)',
    // Old browsers say by the origin alone that a form is ours, and with nothing to refer to they do not say it.
    headers: [{ key: 'Referrer-Policy', value: 'strict-origin' }],
  },
  { source: `/:path((?!${governed}).*)`, headers: [document] },
  {
    source: '/assets/:path*',
    headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
  },
  { source: '/embed.js', headers: [{ key: 'Cache-Control', value: 'public, max-age=3600' }] },
]

/** The same with what an agency asks: pages of one person stay without any script. */
export function headersOf(question: Question | null): readonly ConditionalHeaders[] {
  if (!question) return constantHeaders
  return [
    ...constantHeaders,
    // A script of ours that takes away, and nobody else's.
    {
      source: '/:path((?:(?:fr|ar)/)?privacy/choices)',
      headers: [{ key: 'Content-Security-Policy', value: askingPolicy([]) }],
    },
    ...headersByChoice(question, `/:path((?!${governed}|(?:${personal})$|assets/|embeds/|_next/|api/).*)`),
    ...question.scripts.flatMap(({ adapter, embeds, sources }) =>
      embeds
        ? [
            {
              source: `/embeds/${adapter}/:id`,
              headers: [
                { key: 'Content-Security-Policy', value: embedPolicy(sources.frame?.[0] ?? "'none'") },
                // Such companies refuse to be shown by nobody; they learn the site, and not the page.
                { key: 'Referrer-Policy', value: 'strict-origin' },
              ],
            },
          ]
        : [],
    ),
  ]
}

const opens = new RegExp(`^/(?:${opening})$`)

/** The same for an answer that does not come by the framework, at a path that `proxy.ts` has no say over. */
export function headersAhead(path: string): readonly Header[] {
  return [...everywhere, ...(opens.test(path) ? [untold] : []), document]
}
