import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import { unstable_rethrow } from 'next/navigation'
import type { Locale } from '#messages/locales.ts'
import { logFault } from './_http/log.ts'
import { faultDocument } from './fault-document.tsx'
import { notFoundDocument } from './not-found-document.tsx'
import { localeOf } from './site-view.ts'

type Context<P> = { params: Promise<P & { locale: string }> }

/**
 * A handler that is given the path's language; an unknown one is answered with the page that says so. A fault that it
 * did not expect is logged and answered in the agency's own words; while pages are built it stops the build.
 */
export function localized<P extends object>(
  handle: (locale: Locale, params: P, request: Request) => Promise<Response>,
): (request: Request, context: Context<P>) => Promise<Response> {
  return async (request, { params }) => {
    const { locale: segment, ...rest } = await params
    const locale = localeOf(segment)
    if (!locale) return notFoundDocument('en')
    try {
      return await handle(locale, rest as unknown as P, request)
    } catch (error) {
      unstable_rethrow(error)
      if (process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD) throw error
      logFault(error, { route: 'document' })
      return faultDocument(locale)
    }
  }
}
