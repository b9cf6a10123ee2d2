import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourcesFor } from './allowed.ts'
import { askedCategories } from './categories.ts'
import { agreedTo, answers, readChoice, readShown, writeChoice, writeItems } from './choice.ts'
import type { Question } from './question.ts'
import { signalsIn, switchedOff } from './signals.ts'

const silent = { globalPrivacyControl: false, doNotTrack: false }
const gpc = { globalPrivacyControl: true, doNotTrack: false }
const dnt = { globalPrivacyControl: false, doNotTrack: true }
const both = { globalPrivacyControl: true, doNotTrack: true }

const script = (adapter: string, category: 'functional' | 'analytics' | 'targeting') => ({
  adapter,
  category,
  id: 'x',
  sources: { script: [`${adapter}.example`] },
  cookies: [],
  storage: [],
})
const question: Question = {
  items: ['chat-answer_enquiry', 'counter-count_visits', 'pixel-targeted_advertising'],
  scripts: [script('chat', 'functional'), script('counter', 'analytics'), script('pixel', 'targeting')],
  honoured: { globalPrivacyControl: true, doNotTrack: false },
}
const all = { granted: askedCategories, asked: question.items, reference: 'K-7F3K2M9X' }
const hostsOf = (cookie: string | undefined, signals = silent) =>
  sourcesFor(question, cookie, signals).flatMap((one) => one.script ?? [])

test('a choice reads back as it was written (20.1)', () => {
  const item = fc.stringMatching(/^[a-z0-9_]{1,12}-[a-z0-9_]{1,20}$/)
  fc.assert(
    fc.property(
      fc.subarray([...askedCategories]),
      fc.uniqueArray(item, { minLength: 1, maxLength: 12 }),
      (granted, asked) => {
        const choice = { granted, asked: [...asked].sort(), reference: null }
        expect(readChoice(writeChoice(choice))).toEqual(choice)
      },
    ),
  )
})

describe('R11: nothing is agreed to (20.1)', () => {
  const good = writeChoice(all)
  test.each([
    ['before a choice', undefined],
    ['by an empty cookie', ''],
    ['by one that was cut', good.slice(0, -4)],
    ['by one of another form', `2${good.slice(1)}`],
    ['by one that was lengthened', `${good}x`],
    ['by four kilobytes of rubbish', 'x'.repeat(4096)],
    ['by a list without end', `1.fat.${Array(400).fill('chat-answer_enquiry').join('~')}.0`],
    ['by one with line ends in it', `${good}\n`],
  ])('%s', (_, cookie) => {
    expect(agreedTo(readChoice(cookie), question.items)).toEqual([])
    expect(hostsOf(cookie)).toEqual([])
  })
})

test('R11: it is asked again when something is added, and not when something goes (20.1)', () => {
  const choice = readChoice(writeChoice(all))
  expect(answers(choice, question.items)).toBe(true)
  expect(answers(choice, question.items.slice(1))).toBe(true)
  expect(answers(choice, [...question.items, 'counter-targeted_advertising'])).toBe(false)
  expect(agreedTo(choice, [...question.items, 'counter-targeted_advertising'])).toEqual([])
})

test('P36: each category is agreed to by itself (20.1)', () => {
  expect(hostsOf(writeChoice({ ...all, granted: ['analytics'] }))).toEqual(['counter.example'])
  expect(hostsOf(writeChoice({ ...all, granted: [] }))).toEqual([])
  expect(hostsOf(writeChoice(all))).toEqual(['chat.example', 'counter.example', 'pixel.example'])
})

describe('R10: a browser’s signal (20.2)', () => {
  const honours = (globalPrivacyControl: boolean, doNotTrack: boolean) => ({
    globalPrivacyControl,
    doNotTrack,
  })

  test('P37: Global Privacy Control switches counting and advertising off, whatever was chosen', () => {
    expect(switchedOff(gpc, honours(true, false))).toEqual(['analytics', 'targeting'])
    expect(hostsOf(writeChoice(all), gpc)).toEqual(['chat.example'])
  })

  test('counts as the policy says, and not otherwise', () => {
    expect(switchedOff(gpc, honours(false, true))).toEqual([])
    expect(switchedOff(dnt, honours(true, false))).toEqual([])
    expect(switchedOff(dnt, honours(false, true))).toEqual(['analytics', 'targeting'])
    expect(switchedOff(silent, honours(true, true))).toEqual([])
  })

  test.each([
    ['1', true],
    ['0', false],
    ['true', false],
    [' 1', true],
    ['1, 1', false],
    ['', false],
  ])('counts by the exact value 1 alone: %j', (value, counts) => {
    expect(signalsIn(new Headers({ 'Sec-GPC': value })).globalPrivacyControl).toBe(counts)
  })

  test('is read of both headers', () => {
    expect(signalsIn(new Headers({ 'Sec-GPC': '1', DNT: '1' }))).toEqual(both)
  })
})

test('P67: advertising loads by its own yes alone, and never under a signal (20.2)', () => {
  expect(hostsOf(writeChoice({ ...all, granted: ['analytics', 'functional'] }))).not.toContain(
    'pixel.example',
  )
  expect(hostsOf(writeChoice({ ...all, granted: ['targeting'] }))).toEqual(['pixel.example'])
  expect(hostsOf(writeChoice({ ...all, granted: ['targeting'] }), gpc)).toEqual([])
})

test('R11: an answer counts for what the page showed: what was added since is asked for again (20.1)', () => {
  const [first = '', ...others] = question.items
  const shown = readShown(writeItems([first]), question.items)
  expect(shown).toEqual([first])
  const choice = { granted: askedCategories, asked: shown, reference: null }
  expect(answers(choice, question.items)).toBe(false)
  expect(agreedTo(choice, question.items)).toEqual([])
  expect(answers(choice, [first])).toBe(true)
  expect(readShown(writeItems(others), question.items)).toEqual(others)
  expect(readShown(writeItems(['gone-count_visits']), question.items)).toEqual([])
})

test('R11: what a form cannot have shown is shown by none (20.1)', () => {
  for (const value of [undefined, null, '', 'x'.repeat(4_000), new File([], 'a')])
    expect(readShown(value, question.items)).toEqual([])
})
