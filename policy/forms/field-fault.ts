import { isPhone, normaliseEmail } from '#policy/addresses.ts'
import { cleanLine, cleanText } from '#policy/clean-text.ts'
import { type FieldType, type FieldValue, manyTypes } from '#policy/form.ts'
import { isDay, isTimeOfDay, isTimeZone } from '#policy/time/moments.ts'

/**
 * Why an answer was not accepted. The words for each stand in `messages/`. `unknown`: the form has no such field; `file_gone`:
 * it was kept for an hour, and the form came later; `file_unkept`: it could not be stored; `time_skipped`: the clocks leave
 * it out on that day.
 */
export const fieldFaults = [
  'required',
  'too_long',
  'too_many',
  'email',
  'phone',
  'date',
  'day_over',
  'time',
  'time_over',
  'time_skipped',
  'choice',
  'characters',
  'unknown',
  'file_empty',
  'file_large',
  'file_kind',
  'file_damaged',
  'file_gone',
  'file_unkept',
] as const
export type FieldFault = (typeof fieldFaults)[number]

/** What of a field the rules look at; a field of a page has it as well as a declared one. */
export type Judged = {
  readonly type: FieldType
  readonly required: boolean
  readonly maxLength?: number
  readonly options?: readonly { readonly value: string }[]
  readonly most?: number
}

export function takesMany({ type }: Pick<Judged, 'type'>): boolean {
  return manyTypes.some((many) => many === type)
}

/**
 * An answer as it is judged and kept: line ends as `\n`, without what no person sees, no space around it; for a field that
 * takes many a list without blanks and repeats, where a page may have sent one text alone. What is not text is no answer.
 */
export function cleanAnswer(field: Pick<Judged, 'type'>, answer: unknown): FieldValue {
  const clean = (one: unknown) => {
    if (typeof one !== 'string') return ''
    return field.type === 'textarea' ? cleanText(one) : cleanLine(one)
  }
  if (!takesMany(field)) return clean(answer)
  const given = Array.isArray(answer) ? answer : [answer]
  return [...new Set(given.map(clean).filter((one) => one !== ''))]
}

/** The one judgement of a cleaned answer, by browser and server: null when it may be sent (S6, S11). */
export function faultOf(field: Judged, answer: FieldValue): FieldFault | null {
  if (answer.length === 0) return field.required ? 'required' : null
  if (field.most !== undefined && answer.length > field.most) return 'too_many'
  for (const one of typeof answer === 'string' ? [answer] : answer) {
    const fault = faultOfText(field, one)
    if (fault) return fault
  }
  return null
}

/** What of a question for files its rules look at. */
export type JudgedFiles = {
  readonly maxBytes?: number
  /** Endings that are taken, as a browser's file dialogue wants them: `.pdf,.png`. */
  readonly accept?: string
}

/** What the name and the length of a file forbid before its content is known: null when it may be sent (S7). */
export function faultOfFile(
  { maxBytes, accept }: JudgedFiles,
  name: string,
  bytes: number,
): FieldFault | null {
  if (bytes === 0) return 'file_empty'
  if (maxBytes !== undefined && bytes > maxBytes) return 'file_large'
  const [ending] = /\.[a-z0-9]{1,8}$/i.exec(name) ?? []
  if (!ending || !accept) return null
  return accept.split(',').includes(ending.toLowerCase()) ? null : 'file_kind'
}

function faultOfText(field: Judged, answer: string): FieldFault | null {
  if (field.maxLength !== undefined && answer.length > field.maxLength) return 'too_long'
  if (field.type !== 'textarea' && answer.includes('\n')) return 'characters'
  if (field.options && !field.options.some(({ value }) => value === answer)) return 'choice'
  return faultsByType[field.type]?.(answer) ?? null
}

const faultsByType: { readonly [T in FieldType]?: (answer: string) => FieldFault | null } = {
  email: (answer) => (normaliseEmail(answer) === null ? 'email' : null),
  tel: (answer) => (isPhone(answer) ? null : 'phone'),
  date: (answer) => (isDay(answer) ? null : 'date'),
  time: (answer) => (isTimeOfDay(answer) ? null : 'time'),
  confirmation: (answer) => (answer === 'true' ? null : 'required'),
  time_zone: (answer) => (isTimeZone(answer) ? null : 'choice'),
}
