import { z } from 'zod'
import { typedLine, typedText } from '#app/admin/_action/typed-text.ts'
import { languages } from '#policy/vocabulary.ts'

/** What the form of a template posts. */
export const templateFields = {
  id: z.uuid(),
  name: typedLine(80),
  language: z.enum(languages),
  subject: typedLine(150),
  body: typedText(20_000),
}
export const templateNames = z.object(templateFields).keyof().enum
