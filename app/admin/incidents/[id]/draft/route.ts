import { createElement } from 'react'
import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { answerMissing } from '#app/admin/_action/responses.tsx'
import { AuthorityDraft } from '#components/desk/authority-draft.tsx'
import { draftReport } from '#lib/incidents/authority-draft.ts'
import { asLanguage } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

/** What the authority is told, as a file, in the language that `?in=` names (R9). */
export const GET = staffGet(
  'incidents.read',
  z.strictObject({ id: z.uuid() }),
  async ({ app }, { id }, request) => {
    const language = asLanguage(new URL(request.url).searchParams.get('in') ?? '')
    const draft = await draftReport(app, id, language)
    if (!draft) return answerMissing()
    const { renderToStaticMarkup } = await import('react-dom/server')
    const html = renderToStaticMarkup(createElement(AuthorityDraft, draft))
    return new Response(`<!doctype html>${html}`, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Disposition': `attachment; filename="incident-${id.slice(0, 8)}-${language}.html"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  },
)
