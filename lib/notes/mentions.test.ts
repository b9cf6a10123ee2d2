import { expect, test } from 'vitest'
import { calledName, findMentions } from './mentions.ts'

const members = ['ada@agency.example', 'grace.hopper@agency.example', 'ada@other.example'].map((email) => ({
  id: email,
  email,
}))
const named = (text: string) => findMentions(text, members).map(({ id }) => id)

test('a note names members by what stands before the @ of their address, or by all of it', () => {
  expect(calledName({ email: 'grace.hopper@agency.example' })).toBe('grace.hopper')
  expect(named('Could you look, @grace.hopper?')).toEqual(['grace.hopper@agency.example'])
  expect(named('@Grace.Hopper.')).toEqual(['grace.hopper@agency.example'])
  expect(named('(@ada@other.example)')).toEqual(['ada@other.example'])
  expect(named('@ada: both of you')).toEqual(['ada@agency.example', 'ada@other.example'])
})

test('an address of somebody else, half a name and nobody name nobody', () => {
  for (const text of ['write to ada@agency.example', 'grace.hopper', '@grace', '@@', '', 'x@ada', '@adam'])
    expect(named(text), text).toEqual([])
})
