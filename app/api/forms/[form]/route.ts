import { logFault } from '#app/_http/log.ts'
import { problem } from '#app/_http/problem.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { shapeOf } from '#app/form-shape.ts'
import { notice } from '#app/notice.ts'
import type { EmbeddedForm } from '#components/embed/embedded-form.ts'
import { directionOf, localePath } from '#messages/locales.ts'
import { asLanguage, messages } from '#messages/messages.ts'
import { findForm, isClosed, withoutFiles } from '#policy/form.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ form: string }> }

/** A form for a page of another site: what it asks and says in a language, and the notice it is shown under. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const name = (await params).form
  const locale = asLanguage(new URL(request.url).searchParams.get('language') ?? '')
  const form = findForm(agency.forms, name)
  const everywhere = { 'Access-Control-Allow-Origin': '*' }
  if (!form) return problem(404, 'There is no such form here.', {}, everywhere)
  const opened = await openedApp()
  if (!opened) return problem(503, 'The database is away. Try again in a minute.', {}, everywhere)
  if (isClosed(form, opened.clock())) return problem(410, 'This form takes nothing any more.', {}, everywhere)
  const { draft: _, files: __, trap: ___, proving: ____, ...words } = messages[locale].forms
  const { thanks } = messages[locale].documents
  const embedded: EmbeddedForm = {
    shape: shapeOf(name, withoutFiles(form), locale),
    dir: directionOf(locale),
    words,
    notice: notice.texts[locale].hash,
    privacy: {
      label: messages[locale].site.footer.policy,
      href: `${opened.appUrl}${localePath(locale, '/privacy')}`,
    },
    thanks: {
      title: thanks.title,
      text: form.thanks?.[locale] ?? thanks.text,
      reference: thanks.reference,
    },
  }
  return Response.json(embedded, { headers: { ...everywhere, 'Cache-Control': 'public, max-age=60' } })
}

async function openedApp() {
  try {
    return await app()
  } catch (error) {
    logFault(error, { route: 'api/forms' })
    return null
  }
}
