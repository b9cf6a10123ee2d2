import { callerAddress } from '#app/_http/caller.ts'
import { countForm, leadSource } from '#app/_http/counting.ts'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { openHold } from '#app/_http/memory.ts'
import { agency } from '#app/agency.ts'
import { shapeOf } from '#app/form-shape.ts'
import { FormFrame } from '#app/forms/form-frame.tsx'
import { heedSignal } from '#app/forms/heed-signal.ts'
import { type Posted, readForm, readPosted, type UnreadForm } from '#app/forms/read-form.ts'
import { type FormResult, takeForm } from '#app/forms/take-form.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { notice } from '#app/notice.ts'
import { siteDocument } from '#app/site-document.tsx'
import { EnquiryForm } from '#components/forms/enquiry-form.tsx'
import { RunFor } from '#components/forms/run-for.tsx'
import type { Submitted } from '#components/forms/submit.ts'
import { formPath } from '#components/site/form-path.ts'
import { messages } from '#messages/messages.ts'
import { findForm } from '#policy/form.ts'

type Context = { params: Promise<{ form: string }> }
type Again = Extract<FormResult, { kind: 'again' }>

/** A form: a redirect when it was taken, else the form again; a page with script is answered in JSON. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { form } = await params
  const definition = findForm(agency.forms, form)
  if (!definition) return notFoundDocument('en')
  const again = asksForJson(request) ? answerAgain : formAgain
  const address = callerAddress(request.headers)
  const hold = openHold(address)
  try {
    const read = await readForm(request, definition, hold)
    if (typeof read === 'string') return await again(readPosted(form, new FormData()), refused(read))
    const sent = heedSignal(readPosted(form, read.data), definition, request.headers, agency.policy.signals)
    const { posted, answer } = await takeForm(
      sent,
      read.files,
      address,
      leadSource(request.headers, read.data),
    )
    if (answer.kind === 'again') return await again(posted, answer)
    countForm('sent', form, request.headers)
    drainAfterwards()
    if (asksForJson(request)) return json(200, { ok: true, location: answer.location })
    return new Response(null, { status: 303, headers: { Location: answer.location } })
  } finally {
    hold.release()
  }
}

function asksForJson(request: Request): boolean {
  return request.headers.get('accept') === 'application/json'
}

/** For a page with script, which still holds all that was typed. */
async function answerAgain(
  _: Posted,
  { status, errors, message, challenge, kept }: Again,
): Promise<Response> {
  // Being asked for work is a step on the way and no fault.
  const tokens = kept?.map(({ token }) => token)
  return json(challenge ? 200 : status, { ok: false, errors, message, challenge, kept: tokens })
}

function json(status: number, body: Submitted): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}

/** Somebody reloaded or bookmarked the address of a post: the form is one step away. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { form } = await params
  if (!findForm(agency.forms, form)) return notFoundDocument('en')
  return new Response(null, { status: 303, headers: { Location: formPath(form) } })
}

/** No browser of a person sends such a post; the form is empty, since nothing of it was read. */
function refused(why: UnreadForm): Again {
  const { status, word } = unread[why]
  return { kind: 'again', status, errors: {}, message: { tone: 'danger', text: messages.en.forms[word] } }
}

const unread = {
  too_large: { status: 413, word: 'tooLarge' },
  unreadable: { status: 400, word: 'unreadable' },
  stalled: { status: 408, word: 'unreadable' },
  busy: { status: 503, word: 'unavailable' },
} as const satisfies Record<UnreadForm, { status: Again['status']; word: string }>

/** The form with all that was typed. Boxes come back unticked when the notice has changed since (contract 4). */
async function formAgain(posted: Posted, answer: Again): Promise<Response> {
  const { form, locale, entries } = posted
  const definition = findForm(agency.forms, form)
  if (!definition) return notFoundDocument(locale)
  const shape = shapeOf(form, definition, locale)
  const kept = [...entries].filter(([name]) => answer.status !== 409 || !name.startsWith('consents.'))
  return siteDocument(
    { locale, path: formPath(form), title: definition.title[locale], status: answer.status, personal: true },
    <FormFrame form={form} locale={locale}>
      <EnquiryForm
        action={`/forms/${form}`}
        shape={shape}
        opening={<RunFor shape={shape} />}
        words={messages[locale].forms}
        notice={notice.texts[locale].hash}
        hidden={{ language: locale }}
        values={Object.fromEntries(kept)}
        kept={answer.kept}
        errors={answer.errors}
        message={answer.message}
      />
    </FormFrame>,
  )
}
