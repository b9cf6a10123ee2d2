import { withoutFiles } from '#lib/doors/capture/files.ts'
import type { FormDefinition, FormField, Forms } from '#policy/form.ts'
import { defaultLanguage } from '#policy/vocabulary.ts'

type Schema = { readonly [key: string]: unknown }

/**
 * The OpenAPI 3.1 description of `POST /api/leads`, made from the forms themselves, so that it cannot tell another story
 * than the handler.
 */
export function describeLeadsApi(forms: Forms, { title, server }: { title: string; server: string }): Schema {
  const bodies = Object.entries(forms).map(([name, form]) => bodyOf(name, form))
  const content = { schema: { oneOf: bodies, discriminator: { propertyName: 'form' } } }
  return {
    openapi: '3.1.0',
    info: { title, version: '1' },
    servers: [{ url: server }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problem },
    },
    paths: {
      '/api/leads': {
        post: {
          operationId: 'sendLead',
          summary: 'Sends an enquiry with the key of its form.',
          security: [{ key: [] }],
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              description: 'The same key and body within a day: the same answer, and nothing new.',
              schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
            },
          ],
          requestBody: {
            required: true,
            content: { 'application/json': content, 'application/x-www-form-urlencoded': content },
          },
          responses: { '201': taken, ...refusals },
        },
      },
    },
  }
}

function bodyOf(name: string, form: FormDefinition): Schema {
  const fields = Object.entries(withoutFiles(form).fields)
  const required = fields.filter(([, field]) => field.required).map(([field]) => field)
  return {
    title: form.title[defaultLanguage],
    type: 'object',
    properties: {
      form: { const: name },
      notice: {
        type: 'string',
        description: 'The hash under notice in /privacy/policy.json, of the language that was shown.',
      },
      consents: {
        type: 'object',
        description: 'True for each box that was ticked under the wording of that notice.',
        properties: Object.fromEntries(Object.keys(form.consents).map((key) => [key, { type: 'boolean' }])),
        additionalProperties: false,
      },
      ...Object.fromEntries(fields.map(([field, definition]) => [field, fieldOf(definition)])),
    },
    required: ['form', 'notice', ...required],
    additionalProperties: false,
  }
}

function fieldOf(field: FormField): Schema {
  const description = field.label[defaultLanguage]
  if ('options' in field) {
    const one = { type: 'string', enum: field.options.map(({ value }) => value) }
    if (field.type !== 'checkboxes') return { ...one, description }
    return { type: 'array', items: one, minItems: field.required ? 1 : 0, description }
  }
  const least = field.required ? { minLength: 1 } : {}
  const most = 'maxLength' in field ? { maxLength: field.maxLength } : {}
  return { type: 'string', description, ...least, ...most, ...formats[field.type] }
}

const formats: { readonly [T in FormField['type']]?: Schema } = {
  email: { format: 'email' },
  date: { format: 'date' },
  time: { pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
  time_zone: { description: 'An IANA time zone, such as Europe/Paris.' },
  confirmation: { const: 'true' },
}

const problem: Schema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What to do next.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'code', 'message'],
        additionalProperties: false,
      },
    },
  },
  required: ['type', 'title', 'status', 'detail'],
  additionalProperties: false,
}

const taken: Schema = {
  description: 'It is stored.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { reference: { type: 'string', pattern: '^Q-' } },
        required: ['reference'],
        additionalProperties: false,
      },
    },
  },
}

const refusals = Object.fromEntries(
  Object.entries({
    '400': 'The body or the Idempotency-Key cannot be read.',
    '401': 'There is no valid key.',
    '403': 'The key is for another form, or not for pages of this origin.',
    '409': 'The notice is not in force, the Idempotency-Key stands for another body, or the form has closed.',
    '413': 'The body is too long.',
    '415': 'The body is of another type.',
    '422': 'Fields were not accepted; errors says which and why.',
    '429': 'Too many requests; Retry-After says how many seconds to wait.',
    '503': 'Nothing was stored; send the same again.',
  }).map(([status, description]) => [
    status,
    {
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]),
)
