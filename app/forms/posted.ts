import { trapName } from '#components/forms/trap.tsx'
import type { Signs } from '#lib/doors/capture/submission.ts'
import type { Locale } from '#messages/locales.ts'
import { asLanguage } from '#messages/messages.ts'
import type { Answer } from '#policy/form.ts'

/** Names that a form carries beside its fields. */
const carried = new Set(['form', 'notice', 'language', 'elapsed', 'proof', 'draft', trapName])

export type Posted = {
  readonly form: string
  readonly locale: Locale
  readonly notice: string
  readonly entries: ReadonlyMap<string, Answer>
  readonly signs: Signs
  /** What the page holds of what was kept while it was typed. */
  readonly draft: string | null
}

/** Reads a posted form: a name that comes more than once is a list. */
export function readPosted(form: string, data: FormData): Posted {
  const entries = new Map<string, Answer>()
  for (const [name, value] of data) {
    if (name.startsWith('$ACTION')) continue
    // A file in a form that takes none is an answer to a question it does not ask.
    const text = typeof value === 'string' ? value : value.name
    const before = entries.get(name)
    entries.set(name, before === undefined ? text : [...[before].flat(), text])
  }
  return {
    form,
    locale: asLanguage(String(entries.get('language') ?? '')),
    notice: String(entries.get('notice') ?? ''),
    signs: signsOf(entries),
    draft: String(entries.get('draft') ?? '') || null,
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
