import type { Challenge } from 'altcha-lib/types'
import { wordsForFault } from '../../components/forms/fault-words.ts'
import { trapName } from '../../components/forms/trap.tsx'
import type { Captured, Signs } from '../../lib/doors/capture/submission.ts'
import type { House } from '../../lib/house.ts'
import { signReceipt } from '../../lib/journeys/enquiry/receipt.ts'
import { submitForm } from '../../lib/journeys/enquiry/submit-form.ts'
import type { FormMessages } from '../../messages/en/forms.ts'
import { type Locale, localePath } from '../../messages/locales.ts'
import { asLanguage, messages } from '../../messages/messages.ts'
import { type Answer, type FormDefinition, findForm } from '../../policy/form.ts'
import { agency } from '../agency.ts'
import { house } from '../house.ts'
import { logFault } from '../log.ts'

/** What a posted form is answered with: a page to go to, or the form again with what was typed. */
export type FormAnswer =
  | { readonly kind: 'done'; readonly location: string }
  | {
      readonly kind: 'again'
      readonly status: 400 | 409 | 410 | 413 | 422 | 429 | 503
      readonly errors: Record<string, string>
      readonly message?: { tone: 'warn' | 'danger'; text: string }
      /** Work that a page with script can do to be taken all the same. */
      readonly challenge?: Challenge
    }

/** Names that a form carries beside its fields. */
const carried = new Set(['form', 'notice', 'language', 'elapsed', 'proof', trapName])

export type Posted = {
  readonly form: string
  readonly locale: Locale
  readonly notice: string
  readonly entries: ReadonlyMap<string, Answer>
  readonly signs: Signs
}

/** Reads a posted form: a name that comes more than once is a list. Files are none of ours yet and count as unknown. */
export function readPosted(form: string, data: FormData): Posted {
  const entries = new Map<string, Answer>()
  for (const [name, value] of data) {
    if (name.startsWith('$ACTION')) continue
    const text = typeof value === 'string' ? value : value.name
    const before = entries.get(name)
    entries.set(name, before === undefined ? text : [...[before].flat(), text])
  }
  return {
    form,
    locale: asLanguage(String(entries.get('language') ?? '')),
    notice: String(entries.get('notice') ?? ''),
    signs: signsOf(entries),
    entries: new Map([...entries].filter(([name]) => !carried.has(name))),
  }
}

function signsOf(entries: ReadonlyMap<string, Answer>): Signs {
  const elapsed = String(entries.get('elapsed') ?? '')
  const proof = String(entries.get('proof') ?? '')
  return {
    trapped: Boolean(entries.get(trapName)?.length),
    elapsedMs: /^\d{1,12}$/.test(elapsed) ? Number(elapsed) : null,
    proof: proof || null,
  }
}

/** Takes a form, however it was posted. When nothing could be stored it says so and acknowledges nothing. */
export async function answerForm(posted: Posted, address: string | null): Promise<FormAnswer> {
  const words = messages[posted.locale].forms
  const definition = findForm(agency.forms, posted.form)
  if (!definition) return { kind: 'again', status: 400, errors: {}, message: danger(words.unavailable) }
  try {
    const opened = await house()
    const captured = await submitForm(opened, { ...posted, address })
    return wordsFor(opened, captured, posted, definition, words)
  } catch (error) {
    logFault(error, { form: posted.form })
    return { kind: 'again', status: 503, errors: {}, message: danger(words.unavailable) }
  }
}

function wordsFor(
  opened: House,
  captured: Captured,
  posted: Posted,
  form: FormDefinition,
  words: FormMessages,
): FormAnswer {
  switch (captured.kind) {
    case 'accepted':
      return { kind: 'done', location: localePath(posted.locale, thanksPath(opened, captured, posted, form)) }
    case 'prove':
      return {
        kind: 'again',
        status: 429,
        errors: {},
        message: { tone: 'warn', text: words.tooMany },
        challenge: captured.challenge,
      }
    case 'closed':
      return { kind: 'again', status: 410, errors: {}, message: { tone: 'warn', text: words.closed } }
    case 'invalid': {
      const errors = captured.issues.map(({ field, code }) => [
        field,
        wordsForFault(code, form.fields[field], words.errors),
      ])
      return { kind: 'again', status: 422, errors: Object.fromEntries(errors) }
    }
    case 'too_many':
      return { kind: 'again', status: 429, errors: {}, message: { tone: 'warn', text: words.tooMany } }
    case 'notice_outdated':
      return { kind: 'again', status: 409, errors: {}, message: { tone: 'warn', text: words.renewed } }
    case 'conflict':
      return { kind: 'again', status: 409, errors: {}, message: danger(words.unavailable) }
  }
}

/** Where a form that exists for a consent leads is alike for all, so that it tells nobody who is known (S8). */
function thanksPath(
  opened: House,
  { reference, due, held }: Extract<Captured, { kind: 'accepted' }>,
  { form: name, entries }: Posted,
  form: FormDefinition,
): string {
  if (Object.values(form.consents).some(({ implied }) => implied)) return `/thanks/${name}`
  // Only one that waits for its mailbox is told so: a person has to know, a program need not.
  const waits = held === 'mailbox' && Boolean(entries.get('email'))
  const asked = [...entries.keys()].some((key) => key.startsWith('consents.'))
  const mailed = form.answered && !held && Boolean(entries.get('email'))
  const receipt = signReceipt(opened, {
    form: name,
    reference,
    due: waits ? null : due,
    asked: asked && !waits,
    mailed,
    waits,
    at: opened.clock(),
  })
  return `/thanks/${reference}?receipt=${receipt}`
}

function danger(text: string): { tone: 'danger'; text: string } {
  return { tone: 'danger', text }
}
