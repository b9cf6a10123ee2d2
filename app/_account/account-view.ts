import type { AccountPageProps, AccountPart } from '#components/privacy/account-page.tsx'
import { listIdentitiesOf } from '#lib/accounts/identities.ts'
import {
  type AccountHolder,
  type AccountSession,
  listEnquiriesOf,
  listSessionsOf,
  type OwnEnquiry,
} from '#lib/accounts/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { choiceToken } from '#lib/doors/choices/choice-token.ts'
import { type CurrentConsent, listCurrentConsents } from '#lib/doors/choices/ledger/queries.ts'
import { type Look, listLooks } from '#lib/packages/queries.ts'
import type { AccountCookie } from '#lib/platform/auth/account-cookie.ts'
import { type DataRequest, listRequestsOf } from '#lib/requests/queries.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { isDuration, printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { nameOfAsked, requestForm } from '#policy/forms/request-form.ts'
import { isolate } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'
import { dataPart } from './data-part.ts'
import { enquiryName, enquiryState } from './enquiry-view.ts'
import { networksPart } from './networks.ts'

type Say = { readonly app: AppContext; readonly locale: Locale; readonly moment: (at: Date) => string }

/** All of somebody's account, as its one page shows it. */
export async function accountView(
  app: AppContext,
  locale: Locale,
  holder: AccountHolder,
  said?: string,
  heeded: string | null = null,
  cookie: AccountCookie = { sessionId: null, browser: null },
): Promise<AccountPageProps> {
  const { page: words } = messages[locale].account
  const { personId } = holder
  const [enquiries, consents, requests, sessions, looks, identities] = await Promise.all([
    listEnquiriesOf(app.db, personId, requestForm),
    listCurrentConsents(app.db, personId),
    listRequestsOf(app.db, personId),
    listSessionsOf(app.db, personId, app.clock()),
    listLooks(app.db, personId),
    listIdentitiesOf(app.db, personId),
  ])
  const { timeZone } = app.agency.policy.workingHours
  const say: Say = { app, locale, moment: (at) => printMoment(at, timeZone, locale) }
  return {
    title: words.title,
    lines: [
      ...(said ? [said] : []),
      ...(heeded ? [heeded] : []),
      fill(words.whose, { email: isolate(holder.email ?? '', locale) }),
    ],
    parts: [
      enquiriesPart(say, enquiries),
      requestsPart(say, requests),
      await dataPart(app, locale, holder, say.moment),
      looksPart(say, looks),
      consentsPart(say, consents, holder),
      ...networksPart(app, locale, identities, cookie, say.moment),
      sessionsPart(say, sessions, holder),
      {
        id: 'lock',
        title: words.lock,
        text: words.lockText,
        presses: [{ act: 'lock', label: words.lockPress, weight: 'danger' }],
      },
      endPart(say),
    ],
  }
}

function enquiriesPart({ app, locale, moment }: Say, enquiries: readonly OwnEnquiry[]): AccountPart {
  const { page: words } = messages[locale].account
  return {
    id: 'enquiries',
    title: words.enquiries,
    none: words.noEnquiries,
    rows: enquiries.map((one) => ({
      key: one.id,
      name: enquiryName(app, locale, one),
      href: localePath(locale, `/account/enquiries/${one.id}`),
      state: enquiryState(locale, moment, one),
    })),
  }
}

const whatOf = (name: string | null, locale: Locale) => name && isolate(name, locale)

/** Who of staff looked at what, and when: the newest. A copy names them all. */
function looksPart({ locale, moment }: Say, looks: readonly Look[]): AccountPart {
  const { page: words } = messages[locale].packages
  const named: Readonly<Record<string, string>> = words.verbs
  return {
    id: 'looks',
    title: words.looked,
    none: words.lookedNobody,
    rows: looks
      .slice(-10)
      .reverse()
      .map(({ at, verb, by, reference, file }) => ({
        key: `${at.toISOString()}${verb}${reference ?? ''}`,
        name: [by ? isolate(by, locale) : words.left, named[verb] ?? verb, whatOf(file ?? reference, locale)]
          .filter(Boolean)
          .join(' · '),
        state: moment(at),
      })),
  }
}

function requestsPart({ locale, moment }: Say, requests: readonly DataRequest[]): AccountPart {
  const { page: words } = messages[locale].account
  return {
    id: 'requests',
    title: words.requests,
    none: words.noRequests,
    rows: requests.map(({ id, reference, asked, leadId, receivedAt, dueAt, answeredAt }) => ({
      key: id,
      name: fill(words.request, {
        right: nameOfAsked(asked, sectionWords[locale]),
        reference: isolate(reference, locale),
      }),
      state: answeredAt
        ? fill(words.requestDone, { at: moment(receivedAt), answered: moment(answeredAt) })
        : fill(words.requestWaits, { at: moment(receivedAt), due: moment(dueAt) }),
      presses: leadId
        ? [
            {
              act: 'open',
              label: words.open,
              about: fill(words.openAbout, { reference }),
              weight: 'plain',
              values: { request: id },
            },
          ]
        : [],
    })),
  }
}

function consentsPart(
  { app, locale, moment }: Say,
  consents: readonly CurrentConsent[],
  { emailKey }: AccountHolder,
): AccountPart {
  const { page: words } = messages[locale].account
  const token = emailKey && choiceToken(app, 'preferences', emailKey)
  const rows = consents.map(({ purpose, channel, wording, state, changedAt }) => ({
    key: `${purpose}/${channel}`,
    // The words they were shown, in whichever language that was.
    name: isolate(wording, locale),
    state: fill(words.states[state], { at: moment(changedAt) }),
  }))
  return {
    id: 'consents',
    title: words.consents,
    none: words.noConsents,
    rows,
    ...(token &&
      rows.length > 0 && {
        presses: [
          {
            act: 'receipts',
            label: words.receipts,
            weight: 'plain',
            to: localePath(locale, `/preferences/${token}/receipts`),
          },
        ],
        link: { label: words.choices, href: localePath(locale, `/preferences/${token}`) },
      }),
  }
}

function sessionsPart(
  { locale, moment }: Say,
  sessions: readonly AccountSession[],
  holder: AccountHolder,
): AccountPart {
  const { page: words } = messages[locale].account
  return {
    id: 'sessions',
    title: words.sessions,
    rows: sessions.map(({ id, device, createdAt }) => {
      const named = { device: device ? isolate(device, locale) : words.unknownDevice, at: moment(createdAt) }
      return {
        key: id,
        name: fill(words.session, named),
        state: id === holder.sessionId ? words.thisOne : undefined,
        presses: [
          {
            act: 'sign_out',
            label: words.signOut,
            about: fill(words.signOutAbout, named),
            weight: 'plain',
            values: { session: id },
          },
        ],
      }
    }),
    presses: [{ act: 'sign_out_everywhere', label: words.everywhere, weight: 'plain' }],
  }
}

function endPart({ app, locale }: Say): AccountPart {
  const { page: words } = messages[locale].account
  const { account: rule } = app.agency.policy.retention
  const { endingErases } = app.agency.policy.collecting.accounts ?? {}
  const period = rule && typeof rule.period === 'object' && isDuration(rule.period) ? rule.period : null
  return {
    id: 'end',
    title: words.end,
    text: endingErases
      ? words.endErases
      : period
        ? fill(words.endText, { period: printDuration(period, locale) })
        : words.endAtOnce,
    presses: [{ act: 'end', label: words.endPress, weight: 'danger' }],
  }
}
