import { z } from 'zod'
import { createDocument } from 'zod-openapi'
import type { FormDefinition, FormField, Forms } from '#policy/form.ts'
import { withoutFiles } from '#policy/form.ts'
import { defaultLanguage } from '#policy/vocabulary.ts'

const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .optional()
  .meta({
    description: 'The same key and body within a day: the same answer, and nothing new.',
  })

/**
 * The OpenAPI 3.1 description of `POST /api/leads`, made from the forms themselves, so that it cannot tell another story
 * than the handler.
 */
export function describeLeadsApi(forms: Forms, { title, server }: { title: string; server: string }) {
  const bodies = Object.entries(forms).map(([name, form]) => bodyOf(name, form))
  const schema = z
    .discriminatedUnion('form', bodies as [Body, ...Body[]])
    .meta({ override: { discriminator: { propertyName: 'form' } } })
  return createDocument({
    openapi: '3.1.0',
    info: { title, version: '1' },
    servers: [{ url: server }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    paths: {
      '/api/leads': {
        post: {
          operationId: 'sendLead',
          summary: 'Sends an enquiry with the key of its form.',
          security: [{ key: [] }],
          requestParams: { header: z.object({ 'Idempotency-Key': idempotencyKey }) },
          requestBody: {
            required: true,
            content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } },
          },
          responses: {
            '201': { description: 'It is stored.', content: { 'application/json': { schema: taken } } },
            ...refusals,
          },
        },
      },
    },
  })
}

type Body = ReturnType<typeof bodyOf>

function bodyOf(name: string, form: FormDefinition) {
  const fields = Object.entries(withoutFiles(form).fields)
  const boxes = Object.keys(form.consents).map((key) => [key, z.boolean().optional()])
  return z
    .strictObject({
      form: z.literal(name),
      notice: z.string().meta({
        description: 'The hash under notice in /privacy/policy.json, of the language that was shown.',
      }),
      consents: z
        .strictObject(Object.fromEntries(boxes))
        .optional()
        .meta({ description: 'True for each box that was ticked under the wording of that notice.' }),
      ...Object.fromEntries(fields.map(([field, definition]) => [field, fieldOf(definition)])),
    })
    .meta({ title: form.title[defaultLanguage] })
}

function fieldOf(field: FormField): z.ZodType {
  const described = answerTo(field).meta({
    description: field.label[defaultLanguage],
    ...formats[field.type],
  })
  return field.required ? described : described.optional()
}

function answerTo(field: FormField): z.ZodType {
  if ('options' in field) {
    const one = z.enum(field.options.map(({ value }) => value))
    return field.type === 'checkboxes' ? z.array(one).min(field.required ? 1 : 0) : one
  }
  if (field.type === 'confirmation') return z.literal('true')
  const text = field.type === 'time' ? z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) : z.string()
  const most = 'maxLength' in field ? text.max(field.maxLength) : text
  return field.required ? most.min(1) : most
}

const formats: { readonly [T in FormField['type']]?: object } = {
  email: { format: 'email' },
  date: { format: 'date' },
  time_zone: { description: 'An IANA time zone, such as Europe/Paris.' },
}

const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'What to do next.' }),
    errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

const taken = z.strictObject({ reference: z.string().regex(/^Q-/) })

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
    { description, content: { 'application/problem+json': { schema: problem } } },
  ]),
)
