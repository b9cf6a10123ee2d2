import { readBackPath } from '#app/_choices/back-path.ts'
import { choiceHeaders, choiceIn } from '#app/_choices/choice-cookie.ts'
import { choicesView } from '#app/_choices/choices-view.ts'
import { callerAddress } from '#app/_http/caller.ts'
import { logFault } from '#app/_http/log.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { seeOther } from '#app/_http/see-other.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { registeredVersion } from '#app/registered-version.ts'
import { siteDocument } from '#app/site-document.tsx'
import { CookieChoicesPage, type CookieChoicesPageProps } from '#components/privacy/cookie-choices-page.tsx'
import { type Choosing, countsOf, keepChoice } from '#lib/cookie-choices/keep-choice.ts'
import { findKeptChoice, type KeptChoice } from '#lib/cookie-choices/queries.ts'
import { isSameOrigin } from '#lib/platform/auth/same-origin.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { askedCategories } from '#policy/cookie-choices/categories.ts'
import { type CookieChoice, readShown } from '#policy/cookie-choices/choice.ts'
import { categoriesOf } from '#policy/cookie-choices/question.ts'
import { signalsIn } from '#policy/cookie-choices/signals.ts'

export const dynamic = 'force-dynamic'

const path = '/privacy/choices'
const longest = 4 * 1024

/** What is chosen in this browser, and the form by which it is changed (P36); where there is nothing to ask, that. */
export const GET = localized(async (locale, _, request) => {
  const { cookieChoices: words } = messages[locale]
  const isSaved = new URL(request.url).searchParams.has('saved')
  const choice = choiceIn(request.headers)
  const kept = choice?.reference ? await keptOf(choice.reference) : null
  const message = !isSaved
    ? undefined
    : choice
      ? ({ tone: 'good', text: words.saved } as const)
      : ({ tone: 'warn', text: words.unkept } as const)
  return answer(locale, request, { choice, kept, message })
})

/** Takes a choice. Refusing works whatever else does not; agreeing counts once its proof is kept (R11). */
export const POST = localized(async (locale, _, request) => {
  const { question } = agency
  const here = localePath(locale, path)
  const { appUrl } = readSettings(process.env)
  const form = await readPostedForm(request, longest)
  // Nobody else's page agrees in anybody's name.
  if (!question || !(form instanceof FormData) || !isSameOrigin(request.headers, appUrl))
    return seeOther(here)
  const shown = readShown(form.get('shown'), question.items)
  // It showed nothing that is asked: whoever answered it answered something else.
  if (shown.length === 0) return seeOther(here)
  const pressed = form.get('choose')
  const asked = form.getAll('allow')
  const wanted =
    pressed === 'accept'
      ? categoriesOf(question)
      : pressed === 'some'
        ? askedCategories.filter((category) => asked.includes(category))
        : []
  const back = readBackPath(form.get('back'))
  const signals = signalsIn(request.headers)
  const how = back ? 'banner' : 'page'
  const chosen = await takeChoice({ question, shown, wanted, signals, language: locale, how }, request)
  if ('refused' in chosen) return refuse(locale, request, chosen.refused)
  const response = seeOther(back ?? `${here}?saved`)
  const now = { headers: request.headers, appUrl, now: new Date() }
  for (const value of choiceHeaders(chosen, question, now)) response.headers.append('Set-Cookie', value)
  return response
})

type Taking = Omit<Choosing, 'noticeNumber'>

async function takeChoice(
  taking: Taking,
  request: Request,
): Promise<CookieChoice | { refused: 'too_many' | 'away' }> {
  const refusal = countsOf(taking).length === 0 ? refusalOf(taking) : null
  try {
    const noticeNumber = (await registeredVersion())?.number ?? null
    const kept = await keepChoice(await app(), { ...taking, noticeNumber }, callerAddress(request.headers))
    return kept ?? refusal ?? { refused: 'too_many' }
  } catch (error) {
    logFault(error, { route: 'choices' })
    return refusal ?? { refused: 'away' }
  }
}

/** A refusal that could not be recorded: it needs no proof to count. */
function refusalOf({ shown }: Taking): CookieChoice {
  return { granted: [], asked: shown, reference: null }
}

function refuse(locale: Locale, request: Request, why: 'too_many' | 'away'): Promise<Response> {
  const { cookieChoices: words } = messages[locale]
  const choice = choiceIn(request.headers)
  const message =
    why === 'too_many'
      ? ({ tone: 'warn', title: words.tooManyTitle, text: words.tooMany } as const)
      : ({ tone: 'warn', title: words.awayTitle, text: words.away } as const)
  return answer(locale, request, { choice, kept: null, message }, why === 'too_many' ? 429 : 503)
}

async function keptOf(reference: string): Promise<KeptChoice | null> {
  try {
    return await findKeptChoice((await app()).db, reference)
  } catch (error) {
    logFault(error, { route: 'choices' })
    return null
  }
}

type Shown = {
  readonly choice: CookieChoice | null
  readonly kept: KeptChoice | null
  readonly message?: CookieChoicesPageProps['message']
}

function answer(
  locale: Locale,
  request: Request,
  { message, ...shown }: Shown,
  status = 200,
): Promise<Response> {
  const view = choicesView(locale, { signals: signalsIn(request.headers), ...shown })
  const page = {
    locale,
    path,
    title: messages[locale].cookieChoices.title,
    status,
    personal: true,
    clears: true,
  }
  return siteDocument(page, <CookieChoicesPage {...view} message={message} />)
}
