import type { Policy } from '../define.ts'
import { printDuration } from '../duration.ts'
import { fill } from '../fill.ts'
import type { Language } from '../vocabulary.ts'
import { printWorkingHours } from '../working-time.ts'
import { join, type Section, type SectionInput, text } from './section.ts'
import type { SectionWords } from './words/words.ts'

/** What is asked for, computed from the forms themselves (P01). */
export function collect({ policy, forms, words, language }: SectionInput): Section {
  const { collect: say } = words
  const rows = Object.values(forms).flatMap((form) =>
    Object.values(form.fields).map((field) => [
      form.title[language],
      field.label[language],
      words.category[field.category],
      field.required
        ? say.required
        : [say.optional, field.whenLeftOut?.[language]].filter(Boolean).join('. '),
    ]),
  )
  const also = policy.otherSources.map((source) => words.otherSource[source])
  const answered = Object.values(forms).some((form) => form.answered)
  const kept = policy.drafts ? policy.drafts.forms : []
  const drafts = kept.flatMap((name) => forms[name]?.title[language] ?? [])
  return {
    id: 'collect',
    title: words.titles.collect,
    blocks: [
      text(also.length > 0 ? fill(say.introAlso, { ways: join(also, language) }) : say.intro),
      { kind: 'table', head: [say.form, say.field, say.kind, say.needed], rows },
      ...(answered ? [text(answerSentence(policy, say, language))] : []),
      text(say.source),
      ...(also.length > 0 ? [text(say.byHand)] : []),
      ...(drafts.length > 0
        ? [
            text(
              `${fill(say.drafts, { forms: join(drafts, language) })} ${reminderSentence(policy, say, language)}`,
            ),
          ]
        : []),
      text(say.address),
      text(say.noSensitive),
    ],
  }
}

function reminderSentence(policy: Policy, say: SectionWords['collect'], language: Language): string {
  const reminder = policy.drafts ? policy.drafts.reminder : undefined
  if (!reminder) return say.draftsSilent
  return fill(say.draftsReminded, { period: printDuration(reminder.after, language) })
}

/** By when a person is answered, from the rule that sets the deadline (P63). */
export function answerSentence(policy: Policy, say: SectionWords['collect'], language: Language): string {
  const within = policy.firstAnswerWithin
  if ('hours' in within) return fill(say.answered, { period: printDuration(within, language) })
  const period = printDuration({ days: within.workingDays }, language)
  return fill(say.answeredOnWorkingDays, { period, ...printWorkingHours(policy.workingHours, language) })
}
