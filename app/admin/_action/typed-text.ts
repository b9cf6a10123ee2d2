import { z } from 'zod'
import { cleanLine, cleanText } from '#policy/clean-text.ts'

/** One line that a member typed, without what nobody sees. It may become a header, so that no line break is taken (S6). */
export function typedLine(most: number) {
  return z
    .string()
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1)
        .max(most)
        .regex(/^[^\n]*$/),
    )
}

/** As `typedLine`, of any number of lines. */
export function typedText(most: number) {
  return z.string().transform(cleanText).pipe(z.string().min(1).max(most))
}
