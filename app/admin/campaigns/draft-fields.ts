import { z } from 'zod'
import { agency } from '#app/agency.ts'
import type { CampaignDraft } from '#lib/campaigns/changes.ts'
import { cleanLine, cleanText } from '#policy/clean-text.ts'
import { languages } from '#policy/vocabulary.ts'

const many = <T extends z.ZodType<string>>(one: T) =>
  z
    .union([one, z.array(one)])
    .optional()
    .transform((value) => [value ?? []].flat())

/** What the page of a draft posts, whichever of its buttons is pressed. Words are checked by `faultsOf`. */
export const draftFields = {
  id: z.uuid(),
  /** The version that was on the page; absent: it is new. */
  revision: z.coerce.number().int().min(0).optional(),
  /** Names this page, so that a button pressed twice does its work once. */
  press: z.uuid(),
  subject: z.string().max(2_000),
  body: z.string().max(60_000),
  topic: z.union([z.literal(''), z.string().refine((topic) => topic in agency.policy.topics)]),
  languages: many(z.enum(languages)),
  forms: many(z.string().refine((form) => form in agency.forms)),
  tags: z.string().max(500),
  published: z.literal('yes').optional(),
  /** Of the test. */
  language: z.enum(languages),
}

/** The same with where the button leads. */
export const saveFields = { ...draftFields, onward: z.enum(['save', 'audience', 'test']).default('save') }
/** The same with the language of the preview. */
export const previewFields = { ...draftFields, in: z.enum(languages) }

const fields = z.object(draftFields)
export type PostedDraft = z.infer<typeof fields>

/** Names of all that the page of a draft posts. */
export const draftNames = z.object({ ...saveFields, ...previewFields }).keyof().enum

/** What was posted, tidied: ends of lines, blanks around, tags one by one. */
export function draftOf(posted: PostedDraft): CampaignDraft {
  const { subject, body, topic, languages: chosen, forms, tags, published } = posted
  const named = tags.split(/[,،\n]/).map((tag) => tag.trim())
  return {
    // What reads backwards is told and not taken away: somebody may have meant it.
    subject: turning.test(subject) ? subject.trim() : cleanLine(subject),
    body: turning.test(body) ? body.replace(/\r\n?/g, '\n').trim() : cleanText(body),
    topic: topic || null,
    published: published === 'yes',
    audience: {
      languages: [...new Set(chosen)],
      forms: [...new Set(forms)],
      tags: [...new Set(named)].filter((tag) => tag !== ''),
    },
  }
}

export type DraftFault = 'subject' | 'turning' | 'body'
export type DraftFaults = { readonly subject?: DraftFault; readonly body?: DraftFault }

/** Signs that make a text read backwards, which no keyboard types by itself. */
const turning = /[\u202a-\u202e]/

/** What is wrong with the words: the subject becomes a header (S6), and neither may hold what nobody sees. */
export function faultsOf({ subject, body }: CampaignDraft): DraftFaults {
  const faults: { subject?: DraftFault; body?: DraftFault } = {}
  if (!/^\P{Cc}{1,150}$/u.test(subject)) faults.subject = 'subject'
  else if (turning.test(subject)) faults.subject = 'turning'
  if (body.length > 20_000 || !/^(?:\P{Cc}|[\n\t])+$/u.test(body)) faults.body = 'body'
  else if (turning.test(body)) faults.body = 'turning'
  return faults
}
