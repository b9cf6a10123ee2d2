import { logFault } from '#app/_http/log.ts'
import { app } from '#app/context.ts'
import { findShownNotice } from '#lib/change-notices/queries.ts'

export const dynamic = 'force-dynamic'

/**
 * What shows the line above every page and writes what it says; the link to hide it leads to what follows it, and so hides it.
 */
const shown =
  '.change-notice:not(:has(+ .change-notice-end:target)){display:flex}\n' +
  '.change-notice [data-says]::before{content:attr(data-says)}\n'

/** Seconds for which one look serves everybody, so that a crowd is one visitor to the database, and a browser keeps it. */
const kept = { here: 5, browser: 60 }

let known: { css: string; until: number } | undefined

/** Empty while no notice of a change stands (P64): every page asks for it, so that all pages can stay as they were built. */
export async function GET(): Promise<Response> {
  if (!known || known.until < Date.now()) {
    try {
      const { db, clock } = await app()
      const css = (await findShownNotice(db, clock())) ? shown : ''
      known = { css, until: Date.now() + kept.here * 1000 }
    } catch (error) {
      logFault(error, { route: 'change-notice' })
      return answer('', 'no-store')
    }
  }
  return answer(known.css, `public, max-age=${kept.browser}`)
}

function answer(css: string, caching: string): Response {
  return new Response(css, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': caching },
  })
}
