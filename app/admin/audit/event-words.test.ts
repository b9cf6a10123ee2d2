import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { desk } from '#messages/en/desk.ts'

test('whatever is logged has a word that staff read', () => {
  const root = `${import.meta.dirname}/../../..`
  const sources = globSync(['lib/**/*.ts', 'app/**/*.ts'], { cwd: root }).filter(
    (file) => !file.includes('.test.'),
  )
  const verbs = sources.flatMap((file) => {
    const text = readFileSync(`${root}/${file}`, 'utf8')
    return [...text.matchAll(/\bverb: '([a-z]+\.[a-z_]+)'/g)].map(([, verb = '']) => verb)
  })
  expect(verbs.length).toBeGreaterThan(15)
  expect(verbs.filter((verb) => !(verb in desk.verbs))).toEqual([])
})
