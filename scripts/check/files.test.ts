import { expect, test } from 'vitest'
import { longestFile, unreadableFiles } from './files.ts'

test.each([
  ['lib/person.ts', longestFile, 0],
  ['lib/person.ts', longestFile + 1, 1],
  ['lib/utils.ts', 1, 1],
  ['components/ui/index.ts', 1, 1],
  ['agencies/demo/index.ts', 1, 0],
])('%s of %i lines: %i complaints', (file, lines, complaints) => {
  expect(unreadableFiles([file], () => 'x\n'.repeat(lines))).toHaveLength(complaints)
})
