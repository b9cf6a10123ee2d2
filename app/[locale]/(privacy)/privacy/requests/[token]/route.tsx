import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { logFault } from '#app/_http/log.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { seeOther } from '#app/_http/see-other.ts'
import { agentRequestView } from '#app/_requests/agent-request-view.ts'
import { ownRequestView } from '#app/_requests/own-request-view.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { OwnRequestPage, type OwnRequestPageProps } from '#components/privacy/own-request-page.tsx'
import { endOwnAgent, readAgentView } from '#lib/agents/agents.ts'
import { askCorrection } from '#lib/corrections/ask-correction.ts'
import { appealRefusal } from '#lib/requests/appeal.ts'
import { callErasureOff, pressErasure } from '#lib/requests/own-erasure.ts'
import { readOwnRequest } from '#lib/requests/own-request.ts'
import { confirmCompany, dropCompany, nameCompany } from '#lib/transfers/name-company.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

const longest = 8_192

/** Shows how the request stands. Changes nothing, whoever fetches it (E4). */
export const GET = localized<{ token: string }>((locale, { token }) =>
  attempt(locale, async () => {
    const opened = await app()
    const request = await readOwnRequest(opened, token)
    if (!request) {
      const asAgent = await readAgentView(opened, token)
      return asAgent ? page(locale, agentRequestView(opened, locale, token, asAgent)) : ended(locale)
    }
    return page(locale, await ownRequestView(opened, locale, token, request))
  }),
)

const acts = {
  erase: pressErasure,
  call_off: callErasureOff,
  appeal: appealRefusal,
  end_agent: endOwnAgent,
  confirm_company: confirmCompany,
  drop_company: dropCompany,
} as const

const isAct = (act: unknown): act is keyof typeof acts => typeof act === 'string' && Object.hasOwn(acts, act)

/** The press. */
export const POST = localized<{ token: string }>((locale, { token }, request) =>
  attempt(locale, async () => {
    const form = await readPostedForm(request, longest)
    const act = form instanceof FormData ? form.get('act') : null
    if (form instanceof FormData && act === 'correct') return correct(locale, token, form)
    if (form instanceof FormData && act === 'name_company') return name(locale, token, form)
    if (isAct(act) && (await acts[act](await app(), token))) drainAfterwards()
    return seeOther(localePath(locale, `/privacy/requests/${token}`))
  }),
)

/** What they say is right; what is typed wrongly comes back to be typed again. */
async function correct(locale: Locale, token: string, form: FormData): Promise<Response> {
  const opened = await app()
  const typed = (name: string) => String(form.get(name) ?? '')
  const values = {
    name: typed('name'),
    company: typed('company'),
    phone: typed('phone'),
    email: typed('email'),
  }
  const came = await askCorrection(opened, token, values)
  if (came.kind === 'sent') drainAfterwards()
  const request = came.kind === 'invalid' || came.kind === 'same' ? await readOwnRequest(opened, token) : null
  if (!request) return seeOther(localePath(locale, `/privacy/requests/${token}`))
  const view = await ownRequestView(opened, locale, token, request, { values, came })
  return page(locale, view, came.kind === 'invalid' ? 422 : 200)
}

/** Another company for their copy; what is no address comes back to be typed again. */
async function name(locale: Locale, token: string, form: FormData): Promise<Response> {
  const opened = await app()
  const company = String(form.get('company') ?? '').slice(0, 320)
  const came = await nameCompany(opened, token, company)
  const request = came === 'email' || came === 'too_many' ? await readOwnRequest(opened, token) : null
  if (!request) return seeOther(localePath(locale, `/privacy/requests/${token}`))
  return page(locale, await ownRequestView(opened, locale, token, request, { company, came }), 422)
}

function ended(locale: Locale): Promise<Response> {
  const { ownRequest: words } = messages[locale].privacy
  return page(locale, { title: words.ended, lines: [words.endedText], presses: [] })
}

function page(locale: Locale, view: Omit<OwnRequestPageProps, 'home'>, status = 200): Promise<Response> {
  const { home } = messages[locale].privacy
  return siteDocument(
    { locale, path: '/privacy', title: view.title, status, personal: true },
    <OwnRequestPage {...view} home={{ label: home, href: localePath(locale, '/') }} />,
  )
}

async function attempt(locale: Locale, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    logFault(error, { route: 'request' })
    const { away } = messages[locale].privacy
    return page(locale, { title: away.title, lines: [away.text], presses: [] }, 503)
  }
}
