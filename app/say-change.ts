import type { VersionMessages } from '#messages/en/versions.ts'
import type { Change, ChangeKind } from '#policy/changes/change.ts'
import type { Source } from '#policy/changes/meaning.ts'
import { type Duration, printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { isolate, join } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import type { SectionWords } from '#policy/sections/words/words.ts'
import type { Language } from '#policy/vocabulary.ts'

export type Saying = {
  readonly language: Language
  readonly words: VersionMessages
  readonly before: Source
  readonly after: Source
}

type Names = Readonly<Record<string, string>>

/** A change in a sentence, in the names that the policy itself prints. */
export function sayChange({ kind, subject, before, after }: Change, saying: Saying): string {
  const { language, words } = saying
  const name = nameOf(kind, subject, saying)
  return fill(words.change[kind], {
    subject: isolate(name, language),
    before: valueIn(kind, before, saying),
    after: valueIn(kind, after, saying),
  })
}

function nameOf(kind: ChangeKind, subject: string, saying: Saying): string {
  const { language, words, before, after } = saying
  const say = sectionWords[language]
  if (
    kind.startsWith('purpose') ||
    kind.startsWith('opt_in') ||
    kind.startsWith('kinds') ||
    kind === 'basis_changed'
  )
    return whyOf(after, subject, language) ?? whyOf(before, subject, language) ?? subject
  if (kind.startsWith('period')) return named(say.record, subject)
  if (kind.startsWith('right')) return named(say.right, subject)
  if (kind.startsWith('region')) return named(say.regions.place, subject)
  if (kind.startsWith('recipient')) return named(say.recipient, subject)
  if (kind === 'host_changed') return named(words.host, subject)
  if (kind.startsWith('form'))
    return titleOf(after, subject, language) ?? titleOf(before, subject, language) ?? subject
  if (kind.startsWith('field'))
    return fieldOf(after, subject, language) ?? fieldOf(before, subject, language) ?? subject
  return kind === 'other' ? named(words.part, subject) : subject
}

function valueIn(
  kind: ChangeKind,
  value: Duration | string | undefined,
  { language, words }: Saying,
): string {
  if (typeof value === 'object') return printDuration(value, language)
  const say = sectionWords[language]
  if (kind.startsWith('period')) return value ?? words.noEnd
  if (kind.startsWith('right')) return value ?? words.lawOnly
  if (kind === 'host_changed') return value || words.nowhere
  if (kind === 'age_changed') return value || words.noAge
  if (kind === 'basis_changed') return named(say.basis, value ?? '')
  if (kind.startsWith('kinds')) return kindsOf(say, value ?? '', language)
  return value ?? ''
}

function kindsOf({ category }: SectionWords, list: string, language: Language): string {
  const ids = list.split(',').filter((id) => id !== '')
  return join(
    ids.map((id) => named(category, id)),
    language,
  )
}

function named(names: Names, id: string): string {
  return names[id] ?? id
}

function whyOf({ policy }: Source, id: string, language: Language): string | undefined {
  const purposes: Readonly<Record<string, { why: Readonly<Record<Language, string>> }>> = policy.purposes
  return purposes[id]?.why[language]
}

function titleOf({ forms }: Source, form: string, language: Language): string | undefined {
  return forms[form]?.title[language]
}

function fieldOf(source: Source, path: string, language: Language): string | undefined {
  const [form = '', field = ''] = path.split('/')
  const label = source.forms[form]?.fields[field]?.label[language]
  return label && `${label} (${titleOf(source, form, language) ?? form})`
}
