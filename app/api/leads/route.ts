import { callerAddress } from '#app/_http/caller.ts'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { logFault } from '#app/_http/log.ts'
import { problem } from '#app/_http/problem.ts'
import { app } from '#app/context.ts'
import type { ApiKey } from '#lib/api-keys/queries.ts'
import type { AppContext } from '#lib/app.ts'
import type { Captured } from '#lib/doors/capture/submission.ts'
import {
  apiKeyOf,
  isCallingOrigin,
  mayTryKeys,
  type PostedLead,
  submitLead,
} from '#lib/leads/api/submit-lead.ts'
import { refusedBoxes } from '#policy/cookie-choices/passed-on.ts'
import { honouredBy, signalsIn } from '#policy/cookie-choices/signals.ts'
import { findForm } from '#policy/form.ts'
import type { FieldFault } from '#policy/forms/field-fault.ts'
import { readLead } from './read-lead.ts'

export const dynamic = 'force-dynamic'

/** Enquiries from the agency's other sites, by key. 201 with the reference follows the durable write. */
export async function POST(request: Request): Promise<Response> {
  try {
    const opened = await app()
    const [, token] = /^Bearer ([\w-]{20,100})$/.exec(request.headers.get('authorization') ?? '') ?? []
    const key = token ? await apiKeyOf(opened, token) : null
    if (!key) return await refuseKey(opened, request)
    const origin = request.headers.get('origin')
    if (!mayCallFrom(key, origin)) return problem(403, `This key is not for pages of ${origin}.`)
    const read = await readLead(request, key.form)
    if ('problem' in read) return allowing(read.problem, origin)
    const captured = await submitLead(opened, key, heeding(opened, key.form, read.lead, request.headers))
    if (captured.kind === 'accepted') drainAfterwards()
    return allowing(answer(captured), origin)
  } catch (error) {
    logFault(error, { route: 'api/leads' })
    return problem(503, 'Nothing was stored. Send the same again in a minute.', {}, { 'Retry-After': '5' })
  }
}

/** The enquiry without the boxes that the signal of whoever's browser sent it refuses (R10): an embedded form posts from there. */
function heeding({ agency }: AppContext, form: string, lead: PostedLead, headers: Headers): PostedLead {
  const definition = findForm(agency.forms, form)
  if (!definition) return lead
  const refused = refusedBoxes(definition, signalsIn(headers), honouredBy(agency.policy.signals))
  return { ...lead, consents: lead.consents.filter((key) => !refused.includes(key)) }
}

/** Wrong keys are counted by the network they come from; a right one is taken all the same. */
async function refuseKey(opened: AppContext, request: Request): Promise<Response> {
  if (await mayTryKeys(opened, callerAddress(request.headers)))
    return problem(401, 'Send a key that npm run key has made: Authorization: Bearer <key>.')
  return problem(
    429,
    'Too many wrong keys came from this network. Wait a minute.',
    {},
    { 'Retry-After': '60' },
  )
}

/** A browser asks before it posts from another site. Only origins that some live key names are told that they may. */
export async function OPTIONS(request: Request): Promise<Response> {
  const origin = request.headers.get('origin')
  const known = origin !== null && (await isOriginKnown(origin))
  if (!known) return new Response(null, { status: 204, headers: { Vary: 'Origin' } })
  const headers = {
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
    'Access-Control-Max-Age': '600',
  }
  return allowing(new Response(null, { status: 204, headers }), origin)
}

async function isOriginKnown(origin: string): Promise<boolean> {
  try {
    return await isCallingOrigin(await app(), origin)
  } catch (error) {
    logFault(error, { route: 'api/leads' })
    return false
  }
}

/** A key without origins is for servers, which send none. */
function mayCallFrom(key: ApiKey, origin: string | null): boolean {
  return origin === null || key.origins.includes(origin)
}

function allowing(response: Response, origin: string | null): Response {
  response.headers.set('Vary', 'Origin')
  if (origin) response.headers.set('Access-Control-Allow-Origin', origin)
  return response
}

function answer(captured: Captured): Response {
  switch (captured.kind) {
    case 'accepted':
      return Response.json(
        { reference: captured.reference },
        { status: 201, headers: { 'Cache-Control': 'no-store' } },
      )
    case 'invalid': {
      const errors = captured.issues.map(({ field, code }) => ({ field, code, message: explain[code] }))
      return problem(422, 'Some fields were not accepted; errors says which and why.', { errors })
    }
    case 'prove':
      throw new Error('A caller with a key is never asked for work.')
    case 'closed':
      return problem(409, 'This form takes nothing any more.')
    case 'notice_outdated':
      return problem(409, 'This notice is not in force. Read /privacy/policy.json and show its wording anew.')
    case 'conflict':
      return problem(409, 'This Idempotency-Key was used with another body. Use a new key for a new enquiry.')
    case 'too_many': {
      const seconds = String(captured.retryAfterSeconds)
      return problem(429, `Wait ${seconds} seconds.`, {}, { 'Retry-After': seconds })
    }
  }
}

const noFiles = 'Files come by the form on the site alone.'

const explain: Readonly<Record<FieldFault, string>> = {
  required: 'This field is required.',
  too_long: 'This is longer than the field allows.',
  too_many: 'These are more than the field allows.',
  email: 'This is not an email address.',
  phone: 'This is not a phone number.',
  date: 'This is not a day as YYYY-MM-DD.',
  day_over: 'This day is over.',
  time: 'This is not a time of day as HH:MM.',
  time_over: 'This time of today is over.',
  time_skipped: 'The clocks leave this time out on that day.',
  choice: 'This is none of the choices.',
  characters: 'This is not plain text: it holds control characters, or is not a string.',
  unknown: 'The form declares no such field.',
  file_empty: noFiles,
  file_large: noFiles,
  file_kind: noFiles,
  file_damaged: noFiles,
  file_gone: noFiles,
  file_unkept: noFiles,
}
