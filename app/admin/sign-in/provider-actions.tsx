import { z } from 'zod'
import { bad, publicAction } from '#app/admin/_action/desk-action.ts'
import { nextPage } from '#app/admin/_action/next-page.ts'
import { answerPage } from '#app/admin/_action/responses.tsx'
import { noteDeparture } from '#app/admin/_action/session-response.ts'
import { words } from '#app/admin/words.ts'
import { app } from '#app/context.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { leadingTo } from '#lib/platform/auth/desk-path.ts'
import { leaveForProvider } from '#lib/sign-in/ways-in.ts'
import { fill } from '#policy/fill.ts'
import { browserOf } from './browser.ts'

const { signIn } = words
const { provider: came } = signIn

/** The press that leads to a provider. The way back is told on the page of the ways in, in the words of this action. */
export const signInByProviderAction = publicAction(
  {
    path: '/admin/sign-in/with-provider',
    fields: { provider: z.enum(['google', 'microsoft', 'oidc']), next: nextPage },
    outcomes: {
      silent: bad(() => came.silent),
      unproven: bad(() => came.unproven),
      elsewhere: bad(() => came.elsewhere),
      declined: bad(() => came.declined),
      no_address: bad(() => came.no_address),
      not_on_team: bad(() => came.not_on_team),
      other_identity: bad(() => came.other_identity),
    },
    logs: ['staff.signed_in', 'staff.added'],
  },
  async ({ provider: id, next }, end, request) => {
    const opened = await app()
    const provider = opened.signInProviders.find((one) => one.id === id)
    const left =
      provider && (await leaveForProvider(opened, await browserOf(opened, request.headers), provider, next))
    if (!provider || !left) return end('silent', leadingTo('/admin/sign-in', next))
    await noteDeparture(opened, left.departure)
    return answerLeaving(opened.agency.content.name, provider.name, left.to)
  },
)

/** A page that goes on by itself: a form of ours may not lead elsewhere, as every page says to the browser (S3). */
async function answerLeaving(agency: string, provider: string, to: string): Promise<Response> {
  const title = fill(signIn.leaving, { provider })
  const response = await answerPage(
    200,
    title,
    <SignInPage agency={agency} title={title} lead={<p>{signIn.leavingText}</p>}>
      <p>
        <a href={to} rel="noreferrer">
          {fill(signIn.leavingLink, { provider })}
        </a>
      </p>
    </SignInPage>,
  )
  response.headers.set('refresh', `0; url=${to}`)
  response.headers.set('referrer-policy', 'no-referrer')
  return response
}
