import { expect, test } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'

test.describe.configure({ mode: 'serial' })

type Schema = {
  properties: Record<
    string,
    Schema & {
      const?: string
      enum?: string[]
      items?: Schema
      pattern?: string
      format?: string
      type?: string
    }
  >
  required: string[]
  enum?: string[]
}
type Described = {
  paths: {
    '/api/leads': {
      post: {
        requestBody: { content: Record<string, { schema: { oneOf: Schema[] } }> }
        responses: Record<string, { content: Record<string, { schema: object }> }>
      }
    }
  }
  components: object
}

let app: RunningServer
let described: Described
let notice: string
const keys = new Map<string, string>()

test.beforeAll(async () => {
  app = await startServer()
  described = await (await fetch(`${app.url}/api/openapi.json`)).json()
  notice = (await (await fetch(`${app.url}/privacy/policy.json`)).json()).notice
  for (const body of bodies()) {
    const form = formOf(body)
    const said = await app.operate(
      'key',
      'add',
      '--form',
      form,
      '--rate',
      '0',
      '--origin',
      'https://shop.example',
    )
    keys.set(form, /Key: (\S+)/.exec(said)?.[1] ?? '')
  }
})

test.afterAll(() => app?.stop())

const post = () => described.paths['/api/leads'].post
const bodies = () => post().requestBody.content['application/json']?.schema.oneOf ?? []
const formOf = (body: Schema) => String(body.properties.form?.const)

/** A body as the description asks for it: each property the simplest that it allows. */
function sample(body: Schema): Record<string, unknown> {
  const made = Object.entries(body.properties).flatMap(([name, schema]): [string, unknown][] => {
    if (name === 'notice') return [[name, notice]]
    if (name === 'consents') return []
    if (schema.const !== undefined) return [[name, schema.const]]
    if (schema.type === 'array') return [[name, [schema.items?.enum?.[0]]]]
    if (schema.enum) return [[name, schema.enum[0]]]
    const texts: Record<string, string> = { email: 'ada@example.com', date: '2027-03-31' }
    if (schema.format) return [[name, texts[schema.format]]]
    if (schema.pattern) return [[name, '14:30']]
    const named: Record<string, string> = { phone: '+31 6 1234 5678', time_zone: 'Europe/Paris' }
    return [[name, named[name] ?? `${name} ${Math.random()}`]]
  })
  return Object.fromEntries(made)
}

/** Sends a body and holds the answer against the description. */
async function send(form: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(`${app.url}/api/leads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.get(form)}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const { content } = post().responses[answer.status] ?? {}
  expect(content, `${answer.status} is not described`).toBeDefined()
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const schema = { ...content?.[type]?.schema, components: described.components }
  expect(content?.[type], `${answer.status} as ${type} is not described`).toBeDefined()
  expect(ajv.validate(schema, await answer.clone().json()), ajv.errorsText()).toBe(true)
  return answer
}

test('every form takes what the description asks for, and refuses what it does not', async () => {
  for (const body of bodies()) {
    const form = formOf(body)
    const whole = sample(body)
    expect((await send(form, whole)).status, form).toBe(201)
    for (const name of body.required.filter((one) => one !== 'form' && one !== 'notice')) {
      const { [name]: _, ...rest } = whole
      expect((await send(form, rest)).status, `${form} without ${name}`).toBe(422)
    }
    for (const [name, schema] of Object.entries(body.properties)) {
      if (name === 'form' || name === 'notice' || name === 'consents') continue
      for (const wrong of [7, null, {}, ...(schema.enum ? ['none of them'] : [])])
        expect((await send(form, { ...whole, [name]: wrong })).status, `${form}.${name} = ${wrong}`).toBe(422)
    }
    expect((await send(form, { ...whole, more: 'x' })).status, form).toBe(422)
    expect((await send(form, { ...whole, consents: { none: true } })).status, form).toBe(422)
    expect((await send(form, { ...whole, notice: 'gone' })).status, form).toBe(409)
  }
})

test('a form-encoded body may name a field more than once', async () => {
  const fields = new URLSearchParams({
    form: 'quote',
    notice,
    goals: 'x',
    timing: 'open',
    name: 'A',
    email: 'a@example.com',
  })
  fields.append('services', 'web')
  fields.append('services', 'brand')
  const answer = await send('quote', fields.toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  })
  expect(answer.status).toBe(201)
})

test('what cannot be read is said to be so', async () => {
  for (const body of ['', '{', '[]', 'null', '"x"', '{"form":"contact"}', '\u0000'])
    expect([400, 422]).toContain((await send('contact', body)).status)
  expect((await send('contact', '{}', { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await send('contact', `{"form":"${'x'.repeat(300_000)}"}`)).status).toBe(413)
  expect((await send('contact', '{}', { authorization: 'Bearer made-up-made-up-made-up' })).status).toBe(401)
  expect((await send('contact', { form: 'quote', notice })).status).toBe(403)
  expect((await send('contact', { form: 'contact', notice }, { 'idempotency-key': 'a b' })).status).toBe(400)
  expect(
    (await send('contact', { form: 'contact', notice }, { origin: 'https://other.example' })).status,
  ).toBe(403)
})

test('a browser of a page that some key names may call; of any other it is told nothing', async () => {
  const ask = (origin: string) => fetch(`${app.url}/api/leads`, { method: 'OPTIONS', headers: { origin } })
  const known = await ask('https://shop.example')
  expect(known.headers.get('access-control-allow-origin')).toBe('https://shop.example')
  expect(known.headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
  for (const origin of ['https://other.example', 'null', '*', "https://shop.example'"])
    expect((await ask(origin)).headers.get('access-control-allow-origin')).toBeNull()
})
