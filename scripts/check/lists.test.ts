import { expect, test } from 'vitest'
import { checkLists, drawList } from './lists.ts'

test('a list names each file by the shortest way', () => {
  const list = { file: 'app/admin/_action/every-action.ts', says: 'All.' }
  expect(drawList(list, ['app/admin/_action/own-actions.ts', 'app/admin/team/actions.tsx'])).toBe(
    [
      '// Written by npm run check -- --lists.',
      '// biome-ignore-all assist/source/organizeImports: in the order of the names.',
      '',
      '/** All. */',
      "export * from './own-actions.ts'",
      "export * from '#app/admin/team/actions.tsx'",
      '',
    ].join('\n'),
  )
})

test('the lists name what there is', () => {
  expect(checkLists()).toEqual([])
})
