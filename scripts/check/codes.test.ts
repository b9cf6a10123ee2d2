import { expect, test } from 'vitest'
import { unknownCodes } from './codes.ts'

const rules = '| P16  | Marketing needs a tick. | X |\n| E4   | GET changes nothing. |\n'
const complaints = (line: string) =>
  unknownCodes(['lib/send.ts'], (file) => (file === 'docs/rules.md' ? rules : `first\n${line}`))

test('a code that no rule explains is refused with its place', () => {
  // In two parts, so that this file does not name the code itself.
  const planted = `P${98}`
  expect(complaints(`// as ${planted} says`)).toEqual([
    `lib/send.ts:2 names ${planted}, which docs/rules.md does not explain.`,
  ])
})

test('explained codes pass, in lists, ranges and titles', () => {
  expect(complaints("test('P16: no tick, no mail (E4, P16–E4)', …)")).toEqual([])
})

test.each(['%E0%A4%A', 'E2E', 'S3_ENDPOINT', 'P111@example.com', 'SHAP16', '0xE7F'])(
  '%s is no code',
  (text) => {
    expect(complaints(text)).toEqual([])
  },
)

test('a rule explained twice is refused', () => {
  expect(unknownCodes([], () => rules + rules)).toHaveLength(2)
})
