import { isOfAgents } from './forms/agent.ts'
import type { Translated } from './translated.ts'
import type { Category, Channel, PurposeId, RecordClass } from './vocabulary.ts'

/** What every field says of itself: what it is, what for, and how long it is kept (P01). */
type Asked = {
  readonly label: Translated
  readonly hint?: Translated
  readonly required: boolean
  /** For an optional field: what follows from leaving it out. */
  readonly whenLeftOut?: Translated
  readonly category: Category
  readonly purpose: PurposeId
  readonly retention: RecordClass
  /** Asked only of who gave this answer to another field, and then to be answered; of anybody else an answer is not kept. */
  readonly askedWith?: { readonly field: string; readonly is: string }
}

/** A field that is typed in words. */
export type TypedField = Asked & {
  readonly type: 'text' | 'email' | 'tel' | 'textarea'
  readonly maxLength: number
  /** HTML autofill token, for example `email`. */
  readonly autocomplete?: string
  /** Where the value goes: a field of the person, or the lead alone. */
  readonly fills?: 'name' | 'company' | 'phone' | 'email'
  /** Stored encrypted: free text people write to the agency. */
  readonly sealed?: true
}

/** A field answered from a list: one of it, or for `checkboxes` any number. */
export type ChosenField = Asked & {
  readonly type: 'select' | 'radio' | 'checkboxes'
  readonly options: readonly {
    readonly value: string
    readonly label: Translated
    readonly hint?: Translated
  }[]
}

/** A calendar day (`YYYY-MM-DD`), a time of day (`HH:MM`) or an IANA time zone, all without an offset. */
export type MomentField = Asked & { readonly type: 'date' | 'time' | 'time_zone' }

/** A box that must be ticked for the form to be sent; its label is what the person states by it. The answer is `true`. */
export type ConfirmationField = Asked & { readonly type: 'confirmation' }

/** Files sent along (P04). Their content decides what they are; `maxBytes` is the most that one may weigh. */
export type FilesField = Asked & {
  readonly type: 'files'
  readonly most: number
  readonly maxBytes: number
}

export type FormField = TypedField | ChosenField | MomentField | ConfirmationField | FilesField
export type FieldType = FormField['type']

/** Fields whose answer is a list, also of one. */
export const manyTypes = ['checkboxes', 'files'] as const satisfies readonly FieldType[]

/** An accepted answer: text, or for `manyTypes` a list. A field left out is `''` or `[]`. */
export type FieldValue = string | readonly string[]
export type FieldValues = { readonly [field: string]: FieldValue }

/** A box a person may tick. The wording is stored with every consent it leads to. */
export type FormConsent = {
  readonly purpose: PurposeId
  readonly channel: Channel
  readonly wording: Translated
  /** The form exists for this consent: sending it is the request, no box is shown. */
  readonly implied?: true
}

export type FormDefinition = {
  /** Whether a person of the agency answers: an answer clock, a notice to staff and an auto-reply follow. */
  readonly answered: boolean
  readonly title: Translated
  readonly intro: Translated
  readonly submit: Translated
  /** What the page after sending says; left out: words that every agency shares. */
  readonly thanks?: Translated
  /** From this moment on (ISO 8601 with an offset) nothing is taken any more, and a record class may count from it. */
  readonly closes?: string
  /**
   * Its answers describe somebody else than who sends it (P07): that person gets one notice, and is forgotten unless
   * they agree. `by` is the question for the name of who sends it, which the notice's page shows.
   */
  readonly refers?: { readonly by: string }
  /** It is a request about one's own data: it has a due date by law, and its mailbox shows whose it is (P51, R1). */
  readonly asks?: 'right'
  /**
   * It is run for a client (P30): what it takes is held on that client's account, who decides what becomes of it. `code` is the
   * client's at the desk, `privacy` the address of its own policy.
   */
  readonly client?: { readonly code: string; readonly name: string; readonly privacy: string }
  /** A file of the agency's `material/` that is handed over after sending. */
  readonly delivers?: { readonly file: string; readonly label: Translated }
  readonly fields: { readonly [name: string]: FormField }
  /** Keyed as in `POST /api/leads`: `{"marketing_email": true}`. */
  readonly consents: { readonly [key: string]: FormConsent }
}

export type Forms = { readonly [name: string]: FormDefinition }

/** Declares an agency's forms; a field without category, purpose or retention class does not compile. */
export function defineForms<const F extends Forms>(forms: F): F {
  return forms
}

/** How long what is sent by a form is kept: its fields share one class, which the checker holds (P-ONE-CLASS). */
export function recordClassOf({ fields }: Pick<FormDefinition, 'fields'>): RecordClass {
  return Object.values(fields)[0]?.retention ?? 'enquiry'
}

/** Whether the form takes nothing any more. */
export function isClosed({ closes }: Pick<FormDefinition, 'closes'>, now: Date): boolean {
  return closes !== undefined && now.getTime() >= Date.parse(closes)
}

/** The form of a name that came from outside: `constructor`, which every object has, is none. */
export function findForm(forms: Forms, name: string): FormDefinition | undefined {
  return Object.hasOwn(forms, name) ? forms[name] : undefined
}

const textOnly = new WeakMap<FormDefinition, FormDefinition>()

/** A form without its questions for files: what machines and staff fill in. Nobody asks for another without their permission as a file. */
export function withoutFiles(form: FormDefinition): FormDefinition {
  const known = textOnly.get(form)
  if (known) return known
  const kept = Object.entries(form.fields).filter(
    ([name, { type }]) => type !== 'files' && !(form.asks && isOfAgents(name)),
  )
  const plain =
    kept.length === Object.keys(form.fields).length ? form : { ...form, fields: Object.fromEntries(kept) }
  textOnly.set(form, plain)
  return plain
}

const withoutBoxes = new WeakMap<FormDefinition, FormDefinition>()

/** A form on a client's account: without files, and without boxes, since nobody agrees there to anything of ours (P30). */
export function ofClient(form: FormDefinition): FormDefinition {
  const known = withoutBoxes.get(form)
  if (known) return known
  const made: FormDefinition = { ...withoutFiles(form), consents: {} }
  withoutBoxes.set(form, made)
  return made
}

const relaxed = new WeakMap<FormDefinition, FormDefinition>()

/**
 * A form as staff fill it in for somebody: what the person did not say is left out, and nothing is consented to for them. A
 * request says all the same what it asks for.
 */
export function enteredForm(form: FormDefinition): FormDefinition {
  const known = relaxed.get(form)
  if (known) return known
  const { fields: declared } = withoutFiles(form)
  const fields = Object.fromEntries(
    Object.entries(declared).map(([name, field]) => [
      name,
      { ...field, required: form.asks === 'right' && name === 'right' },
    ]),
  )
  const entered: FormDefinition = { ...form, fields, consents: {} }
  relaxed.set(form, entered)
  return entered
}

/** The name of the field that says this of a person; null: the form does not ask for it. */
export function fieldThatFills(form: FormDefinition, what: string): string | null {
  const found = Object.entries(form.fields).find(([, field]) => 'fills' in field && field.fills === what)
  return found?.[0] ?? null
}
