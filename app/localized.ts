import type { Locale } from '../messages/locales.ts'
import { notFoundDocument } from './not-found-document.tsx'
import { localeOf } from './site-view.ts'

type Context<P> = { params: Promise<P & { locale: string }> }

/** A handler that is given the path's language; an unknown one is answered with the page that says so. */
export function localized<P extends object>(
  handle: (locale: Locale, params: P, request: Request) => Promise<Response>,
): (request: Request, context: Context<P>) => Promise<Response> {
  return async (request, { params }) => {
    const { locale: segment, ...rest } = await params
    const locale = localeOf(segment)
    return locale ? handle(locale, rest as unknown as P, request) : notFoundDocument('en')
  }
}
