import type { ReactNode } from 'react'
import { Document } from '#components/document/document.tsx'
import { SiteFooter } from '#components/site/site-footer.tsx'
import { SiteHeader } from '#components/site/site-header.tsx'
import type { Locale } from '#messages/locales.ts'
import { type Found, headOf, siteView } from './site-view.ts'

export type SiteDocument = Omit<Found, 'indexed' | 'asks'> & {
  readonly locale: Locale
  /** Without the language: `/services`. */
  readonly path: string
  readonly status?: number
  /** A page that belongs to one person: not kept by any cache, not indexed, its address told to no other site (S4). */
  readonly personal?: boolean
  /** It is the page of choices, which takes away what is not agreed to any more. */
  readonly clears?: boolean
}

/** A public page as a plain document: rendered once on the server, no script in it. */
export async function siteDocument(page: SiteDocument, content: ReactNode): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const { locale, path, status = 200, personal, clears, ...found } = page
  const view = siteView(locale, path)
  const html = renderToStaticMarkup(
    <Document
      {...headOf(locale, path, {
        ...found,
        indexed: !personal && status === 200,
        // The address of such a page may open something: no script of anybody else shall read it.
        asks: clears ? 'clears' : !personal,
      })}
      skip={view.t.skip}
      header={<SiteHeader view={view} />}
      footer={<SiteFooter view={view} />}
    >
      {content}
    </Document>,
  )
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' })
  if (personal) headers.set('Cache-Control', 'no-store')
  return new Response(`<!doctype html>${html}`, { status, headers })
}
