import { expect, test } from 'vitest'
import { namesIn, strikeNames } from './names.ts'

const ada = ['ada@example.com', 'Ada  Lovelace', '+44 20 7946 0018', 'Al']

test('P47: a text that names somebody is found whatever its case, and without the name it says the rest (17.4)', () => {
  expect(strikeNames('Ask ADA lovelace (Ada@Example.com, +44 20 7946 0018) first.', ada)).toBe(
    'Ask [erased] ([erased], [erased]) first.',
  )
  for (const other of ['Also ask', 'Ada Lovelaces', 'xada@example.com', 'nada', ''])
    expect([other, namesIn(other, ada), strikeNames(other, ada)]).toEqual([other, false, other])
  expect(namesIn('anything', ['a', ' '])).toBe(false)
  expect(strikeNames('Zoé wrote', ['Zoé'])).toBe('[erased] wrote')
})
