import { expect, test } from 'vitest'
import { readBody, readPostedForm } from './read-body.ts'

const urlencoded = { 'Content-Type': 'application/x-www-form-urlencoded' }

function post(body: BodyInit, headers: Record<string, string> = urlencoded): Request {
  return new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
}

/** A body that states no length and never ends. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024).fill(97)) })
}

test('S10: a body is read up to its limit, and not a byte beyond, whatever length it states', async () => {
  expect((await readBody(post('x'.repeat(100)), 100))?.length).toBe(100)
  expect(await readBody(post('x'.repeat(101)), 100)).toBeNull()
  expect(await readBody(post(endless()), 100_000)).toBeNull()
  expect(await readBody(post('xx', { 'Content-Length': '101' }), 100)).toBeNull()
  expect((await readBody(new Request('http://localhost/', { method: 'POST' }), 100))?.length).toBe(0)
})

test('a form is read as it was posted; one that is none is torn, not a fault', async () => {
  const form = new FormData()
  form.set('name', 'Grace')
  const multipart = new Request('http://localhost/', { method: 'POST', body: form })
  expect(Object.fromEntries((await readPostedForm(multipart, 1_000)) as FormData)).toEqual({ name: 'Grace' })
  const plain = (await readPostedForm(post('name=Gr%C3%A4ce'), 1_000)) as FormData
  expect(plain.get('name')).toBe('Gräce')
  const torn = post('--x\r\nbroken', { 'Content-Type': 'multipart/form-data; boundary=x' })
  expect(await readPostedForm(torn, 1_000)).toBe('unreadable')
  expect(await readPostedForm(post('{}', { 'Content-Type': 'application/json' }), 1_000)).toBe('unreadable')
  expect(await readPostedForm(post(endless()), 1_000)).toBe('too_large')
})
