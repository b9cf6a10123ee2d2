import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { messageKinds } from '#db/schema/outbox.ts'
import { renderSample } from '#lib/doors/send/letters/samples.ts'
import type { Language } from '#policy/vocabulary.ts'

export const dynamic = 'force-dynamic'

const schema = z.strictObject({
  kind: z.enum(messageKinds),
  view: z.templateLiteral([z.enum(['en', 'fr', 'ar']), '-', z.enum(['light', 'dark'])]),
})

/** A letter in one theme, for the frame of its page; `proxy.ts` gives it a policy that lets it do nothing. */
export const GET = staffGet('settings.read', schema, async ({ app }, { kind, view }) => {
  const [language, theme = ''] = view.split('-')
  const { html } = await renderSample(app, kind, language as Language)
  // A letter follows its reader's theme; here the frame is told which that is.
  const shown = html.replaceAll('light dark', theme)
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(shown, { headers })
})
