import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { listEmbeds } from '#lib/markdown-file.ts'
import { questionOf } from '#policy/adapters/running.ts'
import type { Policy } from '#policy/define.ts'
import { type EmbedUse, embedOf, everyEmbed } from './embed.ts'
import { sortEmbeds } from './showing.ts'

const { policy: demo } = await loadAgency('demo')
const contract = { reference: 'C-1', date: '2026-01-10' } as const
const company = {
  name: 'Films',
  role: 'platform',
  purposes: ['provide_service'],
  region: 'IE',
  transfer: 'none',
  hosts: [],
}
const policyWith = (processor: object) => ({ ...demo, processors: { films: processor } }) as unknown as Policy
const use: EmbedUse = { shows: 'youtube', processor: 'films' }

test.each([
  ['https://www.youtube.com/watch?v=abcdefghijk&t=3', 'youtube', 'abcdefghijk'],
  ['https://youtu.be/abcdefghijk', 'youtube', 'abcdefghijk'],
  ['https://vimeo.com/123456789', 'vimeo', '123456789'],
  ['https://www.openstreetmap.org/?mlat=44.43&mlon=-26.1#map=16/44.43/26.1', 'openstreetmap', '44.43,-26.1'],
])('a link to a video or map is known: %s (20.8)', (href, shows, id) => {
  expect(embedOf(href)).toEqual({ shows, id })
})

test.each([
  'https://www.youtube.com/watch?v=abc"><script>',
  'https://www.youtube.com.evil.example/watch?v=abcdefghijk',
  'https://www.youtube.com/@channel',
  'https://vimeo.com/../../x',
  'https://www.openstreetmap.org/about',
  'http://youtu.be/abcdefghijk',
  'javascript:alert(1)',
  'youtube',
])('and no other is: %s (20.8)', (href) => {
  expect(embedOf(href)).toBeNull()
})

test('what is shown is asked of the host that is named, and of none else (20.8)', () => {
  for (const [id, { frame, host }] of [
    ['abcdefghijk', everyEmbed.youtube],
    ['123456789', everyEmbed.vimeo],
    ['44.43,-26.1', everyEmbed.openstreetmap],
  ] as const)
    expect(new URL(frame(id)).host).toBe(host)
})

test('P24, P68: who is no processor, or has no contract, is not shown, and it is said why (20.8)', () => {
  const sorted = (processor: object, embeds = [use]) => sortEmbeds({ policy: policyWith(processor), embeds })
  expect(sorted({ ...company, contract }).shown).toHaveLength(1)
  expect(sorted(company).hidden[0]).toMatchObject({
    fault: false,
    why: expect.stringContaining('has no contract (P68)'),
  })
  const other = { ...use, processor: 'other' } as const
  expect(sorted({ ...company, contract }, [other]).hidden[0]).toMatchObject({
    fault: true,
    why: expect.stringContaining('no processor'),
  })
  expect(sorted({ ...company, contract }, [use, { ...use }]).hidden[0]?.why).toContain('named twice')
})

test('always showing them is one of the choices, by the company’s purposes (20.8)', () => {
  const policy = policyWith({ ...company, contract })
  const question = questionOf(policy, [], sortEmbeds({ policy, embeds: [use] }).shown)
  expect(question?.items).toEqual(['youtube-provide_service'])
  expect(question?.scripts).toMatchObject([
    { category: 'functional', sources: { frame: ['www.youtube-nocookie.com'] } },
  ])
  expect(questionOf(policy, [], [])).toBeNull()
})

test('pictures that lead to one are found in Markdown (20.8)', () => {
  expect(
    listEmbeds('x [![A](a.svg)](https://youtu.be/abcdefghijk) ![B](b.svg) [C](https://vimeo.com/123456)'),
  ).toEqual(['youtube'])
})
