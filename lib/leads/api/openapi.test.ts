import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { describeLeadsApi } from './openapi.ts'

const { paths, components } = describeLeadsApi(forms, { title: 'Studio', server: '/' })
const post = paths?.['/api/leads']?.post
const content = post?.requestBody && 'content' in post.requestBody ? post.requestBody.content : {}
const schemaOf = (media: object = {}) => ('schema' in media ? (media.schema as object) : {})
const ajv = new Ajv2020({ strict: false, validateFormats: false })
const takes = (type: string) => ajv.compile({ ...schemaOf(content[type]), components })

const contact = {
  form: 'contact',
  notice: 'sha256-x',
  name: 'Ada',
  email: 'ada@example.com',
  message: 'Hello',
}

test.each(['application/json', 'application/x-www-form-urlencoded'])(
  'a body of %s has the fields of its form, with ticked boxes, and no others',
  (type) => {
    const valid = takes(type)
    expect(valid({ ...contact, consents: { marketing_email: true } })).toBe(true)
    expect(valid({ ...contact, message: undefined })).toBe(false)
    expect(valid({ ...contact, message: '' })).toBe(false)
    expect(valid({ ...contact, more: 'x' })).toBe(false)
    expect(valid({ ...contact, consents: { none: true } })).toBe(false)
    expect(valid({ ...contact, form: 'quote' })).toBe(false)
  },
)

test('every answer that is not 201 is described as a problem', () => {
  const { '201': _, ...refusals } = post?.responses ?? {}
  expect(Object.keys(refusals)).toContain('422')
  for (const refusal of Object.values(refusals))
    expect(refusal).toMatchObject({
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    })
})
