import { deskAction, publicAction } from '#app/admin/_action/desk-action.ts'
import { noteQuestion } from '#app/admin/_action/session-response.ts'
import { app } from '#app/context.ts'
import type { AppContext } from '#lib/app.ts'
import { type Asked, askForFactor, askToAdd, askToEnter } from '#lib/passkeys/question.ts'
import { passkeySite } from '#lib/platform/auth/passkey-site.ts'

/** Asks for any passkey of this site; the browser that asked alone can answer. */
export const askToEnterAction = publicAction(
  { path: '/admin/passkeys/ask-to-enter', fields: {}, outcomes: {}, logs: [] },
  async () => {
    const opened = await app()
    return answerQuestion(opened, () => askToEnter(opened))
  },
)

/** Asks for a passkey of whoever still owes a second factor, or shows it again. */
export const askForFactorAction = deskAction(
  { path: '/admin/passkeys/ask-for-factor', opens: 'session', fields: {}, outcomes: {}, logs: [] },
  ({ app, member }) => answerQuestion(app, () => askForFactor(app, member.id)),
)

/** Asks a member's device for a new passkey. */
export const askToAddAction = deskAction(
  { path: '/admin/passkeys/ask-to-add', opens: 'member', fields: {}, outcomes: {}, logs: [] },
  ({ app, member }) => answerQuestion(app, () => askToAdd(app, member)),
)

/** For the page's script: what it opens the browser's window with. */
async function answerQuestion(app: AppContext, ask: () => Promise<Asked>): Promise<Response> {
  if (!passkeySite(app.appUrl)) return new Response(null, { status: 404 })
  const { options, question } = await ask()
  await noteQuestion(app, question)
  return Response.json(options, { headers: { 'cache-control': 'no-store' } })
}
