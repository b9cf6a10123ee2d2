import { isValidElement, type ReactNode } from 'react'
import { deskLanguage, words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { built } from '#app/built.ts'
import { DeskRoot } from '#components/desk/desk-root.tsx'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { remembersOf } from '#policy/display.ts'

/** Address of the desk's stylesheet, fixed when the site is built. */
export const deskStylesheet = built.assets.desk
export const deskIcon = built.assets.drawings.icon?.href

/** After a change: on to a page, so that reloading it changes nothing again. `said` is what the page tells of it. */
export function redirectTo(path: string, said: Readonly<Record<string, string | number>> = {}): Response {
  const query = new URLSearchParams(
    Object.entries(said).map(([key, value]) => [key, String(value)]),
  ).toString()
  const location = query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** A page as the answer to a post, where what it says must not stand in an address. */
export async function answerPage(status: number, title: string, page: ReactNode): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const root = (
    <DeskRoot
      remembersTheme={remembersOf(agency.policy).theme}
      locale={deskLanguage()}
      stylesheet={deskStylesheet}
      icon={deskIcon}
      title={`${title} · ${agency.content.name}`}
    >
      {await settle(page)}
    </DeskRoot>
  )
  return new Response(`<!doctype html>${renderToStaticMarkup(root)}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** What a page comes to that looks something up first, as the frame of the desk does: this renderer waits for nothing. */
async function settle(page: ReactNode): Promise<ReactNode> {
  let shown = page
  while (isValidElement(shown) && typeof shown.type === 'function') {
    const make = shown.type as (props: unknown) => ReactNode | Promise<ReactNode>
    shown = await make(shown.props)
  }
  return shown
}

/** Says why nothing was done. */
export function refuse(
  status: number,
  reason: Exclude<keyof typeof words.refused, 'title'>,
): Promise<Response> {
  return answerSentence(status, words.refused.title, words.refused[reason])
}

/** Says that there is nothing here, whether it never was or is not for this member. */
export function answerMissing(): Promise<Response> {
  return answerSentence(404, words.missing.title, words.missing.text)
}

/** Says that something broke and what to do. */
export function answerFault(): Promise<Response> {
  return answerSentence(503, words.fault.title, words.fault.text)
}

function answerSentence(status: number, title: string, sentence: string): Promise<Response> {
  const back = <a href="/admin/leads">{words.places.leads}</a>
  const page = (
    <SignInPage agency={agency.content.name} title={title} lead={<p>{sentence}</p>} after={back}>
      {null}
    </SignInPage>
  )
  return answerPage(status, title, page)
}
