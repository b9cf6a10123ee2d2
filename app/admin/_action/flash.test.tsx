import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { stubBuild } from '#lib/testing/stub-build.ts'

stubBuild()
const [{ bad, good }, { Flash }] = await Promise.all([import('./desk-action.ts'), import('./flash.tsx')])

const of = [
  {
    path: '/admin/things/change',
    outcomes: { done: good(() => 'Changed {n} of {name}.'), wrong: bad(() => 'Nothing.') },
  },
]

async function shown(query: Record<string, string | string[]>): Promise<string> {
  const flash = await Flash({ query: Promise.resolve(query), of: of as never, known: { name: 'Ada' } })
  return flash ? renderToStaticMarkup(flash) : ''
}

test('what an address says is shown by nobody: its words are codes of ours, and its numbers numbers (15.43)', async () => {
  expect(await shown({ flash: 'things.change.done', n: '3' })).toContain('Changed 3 of Ada.')
  expect(await shown({ flash: 'things.change.done', n: 'Ring us', name: 'Ring us' })).toContain(
    'Changed 0 of Ada.',
  )
  const own = 'Ring us at once on 0900'
  for (const name of ['flash', 'said', 'untold', 'names', 'n']) {
    expect(await shown({ [name]: own, name: own })).toBe('')
    expect(await shown({ flash: own, [name]: own })).not.toContain('Ring')
  }
})
