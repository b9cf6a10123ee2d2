import { expect, test } from 'vitest'
import { en } from '#policy/sections/words/en.ts'
import { policy } from '#policy/testing/made-sections.ts'
import { requestForm, withRequestForm } from './request-form.ts'

test('P51: that a press is all the proof is said with what else is needed, where somebody may ask for another', () => {
  const { agents: _, ...requests } = policy.requests
  const intro = (asking: typeof policy.requests) =>
    withRequestForm({}, { ...policy, requests: asking })[requestForm]?.intro?.en
  expect(intro(requests)).toBe(en.request.intro)
  expect(intro({ ...requests, agents: true })).toContain('need their signed permission too')
})
