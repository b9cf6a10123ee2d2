import { comeBack } from '#app/_account/network-acts.ts'
import { logFault } from '#app/_http/log.ts'
import { flashOf } from '#app/admin/_action/desk-action.ts'
import { answerFault, answerMissing, redirectTo } from '#app/admin/_action/responses.tsx'
import { answerSignedIn, forgetDeparture } from '#app/admin/_action/session-response.ts'
import { unknownReader } from '#app/admin/current-user.ts'
import { browserOf } from '#app/admin/sign-in/browser.ts'
import { signInByProviderAction } from '#app/admin/sign-in/provider-actions.tsx'
import { answeringFor } from '#app/admin/words.ts'
import { app } from '#app/context.ts'
import { enterByProvider } from '#lib/sign-in/ways-in.ts'
import { builtNetworks } from '#policy/sign-in-networks.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * Where a provider sends a member of staff back to, and a network anybody else. Nothing else of next-auth is reached from outside: its own pages and tokens set
 * cookies on whoever asks for them, and ways in begin with a press of a form of ours.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { nextauth } = await params
  const [action, id, ...rest] = nextauth
  const cameBack = action === 'callback' && rest.length === 0 ? id : undefined
  const network = builtNetworks.find((one) => one === cameBack)
  if (network) return comeBack(network, request)
  return answeringFor(unknownReader(request.headers), () => bringStaffBack(request, cameBack))
}

async function bringStaffBack(request: Request, id: string | undefined): Promise<Response> {
  try {
    const opened = await app()
    const provider = opened.signInProviders.find((one) => one.id === id)
    if (!provider) return await answerMissing()
    const query = Object.fromEntries(new URL(request.url).searchParams)
    const browser = await browserOf(opened, request.headers)
    const entrance = await enterByProvider(opened, browser, provider, query)
    if (entrance.kind === 'in') return await answerSignedIn(opened, entrance.cookie, entrance.next)
    if (entrance.error) logFault(entrance.error, { route: 'api/auth' })
    await forgetDeparture(opened, query.state)
    return redirectTo('/admin/sign-in', { flash: flashOf(signInByProviderAction.path, entrance.why) })
  } catch (error) {
    logFault(error, { route: 'api/auth' })
    return answerFault()
  }
}
