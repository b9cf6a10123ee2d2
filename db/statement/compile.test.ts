import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { leads } from '#db/schema/leads.ts'
import { bind, compileBuilt, orm } from './compile.ts'
import { place } from './parameters.ts'

test('what never varies is written out, and a parameter has one number wherever it stands', () => {
  const { id, onlyOf } = place({ id: 'uuid', onlyOf: 'uuid?' })
  const compiled = compileBuilt(
    orm
      .select({ id: leads.id })
      .from(leads)
      .where(sql`${eq(leads.stage, 'new')} and ${leads.form} <> ${"it's"} and ${leads.id} = ${id}
        and (${onlyOf} is null or ${leads.ownerId} = ${onlyOf})`)
      .limit(50),
  )
  expect(compiled.text).toContain(`"stage" = 'new'`)
  expect(compiled.text).toContain(`<> 'it''s'`)
  expect(compiled.text).toContain('limit 50')
  expect(compiled.text.match(/\$\d+::uuid/g)).toEqual(['$1::uuid', '$2::uuid', '$2::uuid'])
})

test('a value that is missing is named', () => {
  const compiled = compileBuilt(
    orm
      .select({ id: leads.id })
      .from(leads)
      .where(eq(leads.id, place({ id: 'uuid' }).id)),
  )
  expect(() => bind('find_it', compiled, { id: 'uuid' }, {})).toThrow('find_it needs a value for id')
})
