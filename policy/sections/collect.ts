import { type Section, type SectionInput, text } from './section.ts'

/** What is asked for, computed from the forms themselves (P01). */
export function collect({ forms, words, language }: SectionInput): Section {
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
  return {
    id: 'collect',
    title: words.titles.collect,
    blocks: [
      text(say.intro),
      { kind: 'table', head: [say.form, say.field, say.kind, say.needed], rows },
      text(say.source),
      text(say.address),
      text(say.noSensitive),
    ],
  }
}
