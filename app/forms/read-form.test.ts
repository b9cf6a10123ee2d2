import { expect, test } from 'vitest'
import { contact } from '#agencies/demo/forms/contact.ts'
import { newsletter } from '#agencies/demo/forms/newsletter.ts'
import { openHold } from '#app/_http/memory.ts'
import { readForm } from './read-form.ts'

const mebibyte = 1024 ** 2

function post(form: FormData | string, type?: string): Request {
  const headers = type ? { 'Content-Type': type } : undefined
  return new Request('http://localhost/', { method: 'POST', body: form, headers })
}

function filled(files: readonly File[], field = 'files'): FormData {
  const form = new FormData()
  form.set('name', 'Grâce')
  for (const file of files) form.append(field, file)
  return form
}

async function read(request: Request) {
  const found = await readForm(request, contact, openHold(null))
  if (typeof found === 'string') throw new Error(found)
  return found
}

test('files come with their names and bytes, beside what was typed', async () => {
  const { data, files } = await read(post(filled([new File(['abc'], 'عرض.pdf'), new File(['d'], 'b.txt')])))
  expect(data.get('name')).toBe('Grâce')
  expect(files.map(({ field, name, bytes }) => [field, name, String(bytes)])).toEqual([
    ['files', 'عرض.pdf', 'abc'],
    ['files', 'b.txt', 'd'],
  ])
})

test('a field where nothing was chosen brings no file; a token is a text', async () => {
  const part = (head: string, body: string) =>
    `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const nothing = part('name="files"; filename=""\r\nContent-Type: application/octet-stream', '')
  const posted = `${nothing}${part('name="files"', 'a-token')}--x--\r\n`
  const { data, files } = await read(post(posted, 'multipart/form-data; boundary=x'))
  expect(files).toEqual([])
  expect(data.getAll('files')).toEqual(['a-token'])
})

test('S7: what is too large costs its file, not what was typed', async () => {
  const large = new File([new Uint8Array(10 * mebibyte + 1)], 'large.pdf')
  const { data, files } = await read(post(filled([large, new File(['x'], 'small.pdf')])))
  expect(data.get('name')).toBe('Grâce')
  expect(files.map(({ name, bytes, tooLarge }) => [name, bytes.length, tooLarge])).toEqual([
    ['large.pdf', 0, true],
    ['small.pdf', 1, false],
  ])
})

test('where the host limits bodies, four megabytes in all are taken', async () => {
  process.env.VERCEL = '1'
  try {
    const three = () => new File([new Uint8Array(3_000_000)], 'three.pdf')
    const { files } = await read(post(filled([three(), three()])))
    expect(files.map(({ tooLarge }) => tooLarge)).toEqual([false, true])
  } finally {
    delete process.env.VERCEL
  }
})

test('a file under any other name is kept for the answer that its field takes none', async () => {
  const { files } = await read(post(filled([new File(['x'], 'a.pdf')], '__proto__')))
  expect(files).toMatchObject([{ field: '__proto__', tooLarge: true }])
})

test('what cannot be read is torn, and texts have an end', async () => {
  const type = 'multipart/form-data; boundary=x'
  for (const body of ['--x\r\nbroken', '', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf'])
    expect(await readForm(post(body, type), contact, openHold(null))).toBe('unreadable')
  expect(await readForm(post('x', 'multipart/form-data'), contact, openHold(null))).toBe('unreadable')
  const long = new FormData()
  long.set('message', 'x'.repeat(300_000))
  expect(await readForm(post(long), contact, openHold(null))).toBe('too_large')
})

test('a form that takes no files is read as ever', async () => {
  const form = filled([])
  const found = await readForm(post(form), newsletter, openHold(null))
  expect(typeof found !== 'string' && found.data.get('name')).toBe('Grâce')
})

const typed = 'multipart/form-data; boundary=x'
const partOf = (head: string, body = '') => `--x\r\nContent-Disposition: form-data${head}\r\n\r\n${body}`

test.each([
  ['a text without a name', `${partOf('', 'a')}\r\n--x--\r\n`],
  ['a file without a name', `${partOf('; filename="a.pdf"', 'a')}\r\n--x--\r\n`],
  ['a file that breaks off', partOf('; name="files"; filename="a.pdf"', 'half')],
  ['a nameless file that breaks off', partOf('; filename="a.pdf"', 'half')],
  ['headers that break off', '--x\r\nContent-Disposition: form-da'],
])('%s is told as what cannot be read, and leaves nobody waiting (15.37)', async (_, body) => {
  expect(await readForm(post(body, typed), contact, openHold(null))).toBe('unreadable')
})

test('a post that stops coming is given up, and what it had brought is counted no longer (15.37)', async () => {
  const counted: number[] = []
  const hold = { take: (bytes: number) => counted.push(bytes) > 0, release: () => {} }
  const begun = partOf('; name="files"; filename="a.pdf"', 'half')
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(begun)),
  })
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': typed, 'Content-Length': '60000000' },
    duplex: 'half',
  } as RequestInit)
  expect(await readForm(request, contact, hold, 20)).toBe('stalled')
  // What was announced and never came takes no room.
  expect(counted).toEqual([begun.length])
})

test('a post for which there is no room is told so (15.37)', async () => {
  const full = { take: () => false, release: () => {} }
  expect(await readForm(post(filled([new File(['x'], 'a.pdf')])), contact, full)).toBe('busy')
})
