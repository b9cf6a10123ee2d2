import { readFileSync } from 'node:fs'
import { listTexts } from './sources.ts'

const register = 'docs/rules.md'
/**
 * P16, E4, R7, S12: a letter and one or two digits that stand alone. What follows a per cent sign is an encoded byte
 * (`%E0`); S3 the store reads like S3 the rule, which exists, so it needs no exception.
 */
const code = /(?<![\w%])[PERS]\d{1,2}(?!\w)/g
const listed = /^\| ([PERS]\d{1,2}) +\|/gm

/** Every rule code that `docs/rules.md` does not explain, as a sentence with its place, and every one explained twice. */
export function unknownCodes(
  files: readonly string[] = listTexts(),
  read = (file: string): string => readFileSync(file, 'utf8'),
): string[] {
  const rules = [...read(register).matchAll(listed)].map(([, name = '']) => name)
  const known = new Set(rules)
  const twice = rules.filter((name, index) => rules.indexOf(name) !== index)
  return [
    ...twice.map((name) => `${register} explains ${name} twice.`),
    ...files.flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) =>
          [...line.matchAll(code)]
            .filter(([name]) => !known.has(name))
            .map(([name]) => `${file}:${index + 1} names ${name}, which ${register} does not explain.`),
        ),
    ),
  ]
}
