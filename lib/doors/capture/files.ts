import type { AppContext } from '#lib/app.ts'
import { findFiles } from '#lib/files/queries.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { type Answer, type Answers, type FormDefinition, findForm } from '#policy/form.ts'
import type { FieldIssue } from '#policy/parse-fields.ts'

/** The files a submission brings. */
export type BroughtFiles = {
  readonly tokens: readonly Buffer[]
  /** The answers by which the same enquiry is known: a file stands for its content, whatever token it came by. */
  readonly alike: Answers
}

const textOnly = new WeakMap<FormDefinition, FormDefinition>()

/** A form without its questions for files: what machines and staff fill in. */
export function withoutFiles(form: FormDefinition): FormDefinition {
  const known = textOnly.get(form)
  if (known) return known
  const kept = Object.entries(form.fields).filter(([, { type }]) => type !== 'files')
  const plain =
    kept.length === Object.keys(form.fields).length ? form : { ...form, fields: Object.fromEntries(kept) }
  textOnly.set(form, plain)
  return plain
}

/** Finds the files that the answers name. One that has expired, or is another enquiry's, is an issue of its field. */
export async function bringFiles(
  app: AppContext,
  form: string,
  answers: Answers,
): Promise<BroughtFiles | readonly FieldIssue[]> {
  const fields = Object.entries(findForm(app.agency.forms, form)?.fields ?? {})
  const named = fields.filter(([name, { type }]) => type === 'files' && (answers[name] ?? []).length > 0)
  if (named.length === 0) return { tokens: [], alike: answers }
  const tokens = named.flatMap(([name]) => [answers[name] ?? []].flat().map(digestBytes))
  const found = await findFiles(app.db, form, tokens, app.clock())
  const contents = new Map(found.map((file) => [`${file.field}/${file.token.toString('base64')}`, file]))
  const alike: Record<string, Answer> = { ...answers }
  const issues: FieldIssue[] = []
  for (const [name] of named) {
    const files = [answers[name] ?? []]
      .flat()
      .map((token) => contents.get(`${name}/${digestBytes(token).toString('base64')}`))
    if (files.some((file) => !file?.ready)) issues.push({ field: name, code: 'file_gone' })
    alike[name] = files.map((file) => file?.content?.toString('base64') ?? '').sort()
  }
  return issues.length > 0 ? issues : { tokens, alike }
}
