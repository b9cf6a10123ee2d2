import { expect, test } from 'vitest'
import { files } from '#db/schema/files.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { columnsOf, sealedOf } from './column-of-table.ts'

test('a column is called, printed and described by what the schema says of it', () => {
  expect(columnsOf(people, 'p')('email')).toEqual({
    name: 'email',
    of: 'people.email',
    sql: 'p.email',
    typed: 'address',
    schema: { type: ['string', 'null'] },
  })
  expect(columnsOf(people, 'p', 'maybe')('tags', 'words')).toEqual({
    name: 'words',
    of: 'people.tags',
    sql: `array_to_string(p.tags, ', ')`,
    typed: 'text',
    schema: { type: ['string', 'null'] },
  })
})

test('what may leave by no door, or is not sealed, is refused', () => {
  expect(() => columnsOf(people, 'p')('emailKey')).toThrow('people.email_key may leave by no door')
  expect(() => columnsOf(files, 'f')('key')).toThrow('files.key may leave by no door')
  expect(() => sealedOf(leads, 'l', 'details')).toThrow('leads.details is not to be opened')
})
