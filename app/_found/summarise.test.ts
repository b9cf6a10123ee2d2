import { expect, test } from 'vitest'
import { summarise } from './summarise.ts'

test('a description is whole sentences, as many as searches show (18.15)', () => {
  const first = 'Prices are where a project begins, not where it ends.'
  const second = 'You get a fixed figure before any work starts.'
  const third =
    'Nothing is added to it afterwards without your written and signed yes to every single part of it.'
  expect(summarise(`${first} ${second}  ${third}`)).toBe(`${first} ${second}`)
  expect(summarise(first)).toBe(first)
})

test('a sentence too long for searches ends between two words (18.15)', () => {
  const said = summarise(`${'word '.repeat(40)}end.`)
  expect(said).toMatch(/^(?:word )+word…$/)
  expect(said.length).toBeLessThanOrEqual(160)
})
