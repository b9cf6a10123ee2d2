import { problem } from '#app/_http/problem.ts'
import { readBody } from '#app/_http/read-body.ts'
import type { PostedLead } from '#lib/leads/api/submit-lead.ts'

/** Longest body taken, in bytes. */
const longest = 256 * 1024

type Read = { readonly lead: PostedLead } | { readonly problem: Response }

/** Reads a machine's enquiry, JSON or form-encoded; what is not one is answered with what is wrong. */
export async function readLead(request: Request, keyForm: string): Promise<Read> {
  const body = await readObject(request)
  if (body instanceof Response) return { problem: body }
  const { form, notice, consents = {}, ...fields } = body
  if (typeof form !== 'string' || typeof notice !== 'string') {
    return { problem: fault('form', 'Send form and notice as texts.') }
  }
  if (form !== keyForm) return { problem: problem(403, `This key is for the form ${keyForm} alone.`) }
  const boxes = tickedBoxes(consents)
  if (!boxes) return { problem: fault('consents', 'Send consents as an object of true or false by purpose.') }
  const idempotencyKey = request.headers.get('idempotency-key') ?? undefined
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
    return { problem: problem(400, 'Idempotency-Key takes 1 to 255 visible ASCII characters.') }
  }
  return { lead: { form, notice, consents: boxes, fields, idempotencyKey } }
}

async function readObject(request: Request): Promise<Record<string, unknown> | Response> {
  const bytes = await readBody(request, longest)
  if (bytes === null) return problem(413, `A body holds at most ${longest / 1024} KiB.`)
  const text = bytes.toString('utf8')
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return parseJson(text)
  if (type === 'application/x-www-form-urlencoded') return parseForm(text)
  return problem(415, 'Send application/json or application/x-www-form-urlencoded.')
}

function parseJson(text: string): Record<string, unknown> | Response {
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Answered below, with every other body that is no object.
  }
  return problem(400, 'The body is not a JSON object.')
}

/** `consents.marketing_email=true` ticks a box, as in the site's own forms; a name that comes more than once is a list. */
function parseForm(text: string): Record<string, unknown> {
  const pairs = [...new URLSearchParams(text)]
  const boxes = pairs
    .filter(([name]) => name.startsWith('consents.'))
    .map(([name, value]) => [name.slice('consents.'.length), value === 'true'])
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of pairs) {
    if (name.startsWith('consents.')) continue
    const before = Object.hasOwn(fields, name) ? fields[name] : undefined
    // Assigned as one's own: a field may be called __proto__, and is then an unknown one.
    Object.defineProperty(fields, name, {
      value: before === undefined ? value : [before, value].flat(),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return { ...fields, consents: Object.fromEntries(boxes) }
}

function tickedBoxes(consents: unknown): string[] | null {
  if (consents === null || typeof consents !== 'object' || Array.isArray(consents)) return null
  const entries = Object.entries(consents)
  if (entries.some(([, ticked]) => typeof ticked !== 'boolean')) return null
  return entries.filter(([, ticked]) => ticked).map(([key]) => key)
}

function fault(field: string, message: string): Response {
  return problem(422, message, { errors: [{ field, code: 'required', message }] })
}
