import { agency } from '#app/agency.ts'
import type { AccountEnquiryPageProps } from '#components/privacy/account-enquiry-page.tsx'
import type { OwnEnquiry } from '#lib/accounts/queries.ts'
import { standingOf } from '#lib/agency-pipeline.ts'
import type { AppContext } from '#lib/app.ts'
import { openCorrespondence } from '#lib/correspondence/open-correspondence.ts'
import { listMessages } from '#lib/correspondence/queries.ts'
import { findProject } from '#lib/projects/queries.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { findForm } from '#policy/form.ts'
import { isolate, printDay } from '#policy/print.ts'
import { printMoment } from '#policy/time/working-time.ts'

/** What an enquiry is called: its form, and its reference. */
export function enquiryName({ agency }: AppContext, locale: Locale, { form, reference }: OwnEnquiry): string {
  const { page: words } = messages[locale].account
  return fill(words.enquiry, {
    form: findForm(agency.forms, form)?.title[locale] ?? form,
    reference: isolate(reference, locale),
  })
}

/** Where it stands, in a sentence. */
export function enquiryState(locale: Locale, moment: (at: Date) => string, enquiry: OwnEnquiry): string {
  const { stage, quarantine, receivedAt, answerDueAt, answeredAt } = enquiry
  const { page: words } = messages[locale].account
  const at = moment(receivedAt)
  if (quarantine) return fill(words.unconfirmed, { at })
  if (answeredAt) return fill(words.answered, { at, answered: moment(answeredAt) })
  // A stage that is still in work is no end, and no answer.
  if (standingOf(agency.pipeline, stage) !== 'open') return fill(words.closed, { at })
  return answerDueAt ? fill(words.waits, { at, due: moment(answerDueAt) }) : fill(words.received, { at })
}

/** What of an answer was typed wrongly, or came to pass. */
export type Answering = { readonly typed?: string; readonly error?: string; readonly sent?: boolean }

/** One enquiry of somebody's account, as its page shows it. */
export async function enquiryView(
  app: AppContext,
  locale: Locale,
  enquiry: OwnEnquiry,
  { typed, error, sent }: Answering,
): Promise<AccountEnquiryPageProps> {
  const { account, forms } = messages[locale]
  const { enquiry: words } = account
  const { timeZone } = app.agency.policy.workingHours
  const moment = (at: Date) => printMoment(at, timeZone, locale)
  const [written, project] = await Promise.all([
    listMessages(app.db, enquiry.id),
    findProject(app.db, enquiry.id),
  ])
  const days = project && {
    title: isolate(project.title, locale),
    begun: printDay(project.begunOn, locale),
    completed: project.completedOn ? printDay(project.completedOn, locale) : '',
  }
  return {
    title: enquiryName(app, locale, enquiry),
    lines: [...(sent ? [words.sent] : []), enquiryState(locale, moment, enquiry)],
    ...(project &&
      days && {
        project: {
          title: words.project,
          text: fill(project.completedOn ? words.completed : words.begun, days),
          papers: project.papers.map(({ id, kind, number, url }) => ({
            id,
            label: fill(words.papers[kind], { number: isolate(number, locale) }),
            href: url,
          })),
          note: words.paperNote,
        },
      }),
    messages: {
      title: words.messages,
      none: words.none,
      all: written.map((message) => {
        const { id, direction, at, text } = openCorrespondence(app.ring, message)
        return { id, who: fill(direction === 'in' ? words.you : words.us, { at: moment(at) }), text }
      }),
    },
    answer: {
      title: words.answer,
      label: words.label,
      send: words.send,
      typed,
      error,
      errorPrefix: forms.errorPrefix,
    },
    back: { label: words.back, href: localePath(locale, '/account') },
  }
}
