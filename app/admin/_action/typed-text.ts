import { z } from 'zod'

/** One line that a member typed, without control characters: it may become a header (S6), and a null byte cannot be stored. */
export function typedLine(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u)
}

/** As `typedLine`, of any number of lines. */
export function typedText(most: number) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(most)
        .regex(/^(?:\P{Cc}|[\n\t])*$/u),
    )
}
