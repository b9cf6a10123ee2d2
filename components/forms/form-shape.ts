import type { HTMLInputAutoCompleteAttribute } from 'react'
import type { Choice } from '#components/ui/select.tsx'
import type { FieldType, FieldValue } from '#policy/form.ts'

/** One question of a form, in the language of the page. */
export type FormField = {
  readonly name: string
  readonly type: FieldType
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  /** What follows from leaving an optional answer out (P01). */
  readonly leftOut?: string
  readonly autocomplete?: HTMLInputAutoCompleteAttribute
  readonly options?: readonly Choice[]
  readonly maxLength?: number
  /** Most files, and the weight of each in bytes. */
  readonly most?: number
  readonly maxBytes?: number
  /** What all of them together may weigh where no script runs. */
  readonly plainBytes?: number
  /** Asked only of who gave this answer to another field. */
  readonly askedWith?: { readonly field: string; readonly is: string }
  /** Endings that are taken: `.pdf,.png`. */
  readonly accept?: string
}

/** A box that may be ticked, with the exact wording that the ledger will hold. */
export type ConsentBox = { readonly purpose: string; readonly label: string; readonly hint?: string }

/** Where somebody else says what becomes of data; `note`: that it leaves the site (P31). */
export type OutboundPolicy = { readonly label: string; readonly href: string; readonly note: string }

/** What a form asks, in one language. */
export type FormShape = {
  readonly name: string
  readonly fields: readonly FormField[]
  readonly consents: readonly ConsentBox[]
  /** What pressing the button does: `Send the message`. */
  readonly submit: string
  /** Who decides about what is sent by it, where that is a client of the agency's (P30). */
  readonly runFor?: { readonly text: string; readonly policy: OutboundPolicy }
}

/** Answers by field name; a ticked box is `true`. */
export type FormValues = Readonly<Record<string, FieldValue>>

/** What is wrong, by field name. */
export type FormErrors = Readonly<Record<string, string>>

/** The name a consent's box has in the posted form. */
export function consentName(purpose: string): string {
  return `consents.${purpose}`
}

/** The id of a field's control: the error summary links to it. */
export function controlId(form: string, field: string): string {
  return `${form}-${field.replaceAll('.', '-')}`
}
