import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { seeOther } from '#app/_http/see-other.ts'
import { endAccount, endSessions, lockAccount } from '#lib/accounts/account.ts'
import { askFromAccount, openOwnRequest } from '#lib/accounts/ask.ts'
import { disconnectIdentity } from '#lib/accounts/identities.ts'
import type { AccountHolder } from '#lib/accounts/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { type Askable, askable } from '#policy/forms/request-form.ts'

type Acting = {
  readonly app: AppContext
  readonly locale: Locale
  readonly holder: AccountHolder
  readonly form: FormData
  /** Network address. */
  readonly caller: string | null
}

/** What is said on the page that an act leads to. */
export type Said = keyof (typeof messages)['en']['account']['said']

export const led = (locale: Locale, said?: Said) =>
  seeOther(localePath(locale, '/account') + (said ? `?said=${said}` : ''))

/** What whoever is signed in can press for, each by its name. */
export const acts: { readonly [act: string]: (acting: Acting) => Promise<Response> } = {
  async sign_out({ app, locale, holder, form }) {
    const session = String(form.get('session') ?? '')
    if (/^[0-9a-f-]{36}$/.test(session)) await endSessions(app, holder.personId, session)
    return led(locale, session === holder.sessionId ? 'out' : undefined)
  },
  async sign_out_everywhere({ app, locale, holder }) {
    await endSessions(app, holder.personId, null)
    return led(locale, 'out')
  },
  async end(acting) {
    const { app, locale, holder } = acting
    if (app.agency.policy.collecting.accounts?.endingErases) return ask(acting, 'erasure')
    await endAccount(app, holder.personId)
    return led(locale, 'ended')
  },
  async lock({ app, locale, holder }) {
    const { lockReport: text } = messages[locale].account.page
    const { personId, email } = holder
    if (await lockAccount(app, { personId, email: email ?? '', text, language: locale })) drainAfterwards()
    return led(locale, 'locked')
  },
  async ask(acting) {
    const right = askable.find((one) => one === acting.form.get('right'))
    return right ? ask(acting, right) : led(acting.locale, 'asked')
  },
  async disconnect({ app, locale, holder, form }) {
    const id = String(form.get('identity') ?? '')
    const isGone = /^[0-9a-f-]{36}$/.test(id) && (await disconnectIdentity(app, holder, id))
    return led(locale, isGone ? 'network_gone' : undefined)
  },
  async open({ app, locale, holder, form }) {
    const own = await openOwnRequest(app, holder.personId, String(form.get('request') ?? ''))
    return own ? seeOther(localePath(locale, `/privacy/requests/${own}`)) : led(locale)
  },
}

/** Asks for a right, and leads to the page of the request. */
async function ask({ app, locale, holder, caller }: Acting, right: Askable): Promise<Response> {
  const own = await askFromAccount(app, holder, { right, language: locale, caller })
  if (!own) return led(locale, 'asked')
  drainAfterwards()
  return seeOther(localePath(locale, `/privacy/requests/${own}`))
}
