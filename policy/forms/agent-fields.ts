import type { FormField } from '#policy/form.ts'
import type { Translated } from '#policy/translated.ts'
import { agentFields, somebodyElse } from './agent.ts'

type Shared = Pick<FormField, 'category' | 'purpose' | 'retention'>
type Said =
  | 'asksFor'
  | 'somebodyElse'
  | 'agentLeftOut'
  | 'agentName'
  | 'agentEmail'
  | 'permission'
  | 'permissionHint'

const mebibyte = 1024 ** 2

/** Makes the questions, in the words given. */
export function fieldsOfAgents(asked: Shared, say: (word: Said) => Translated): Record<string, FormField> {
  const with_ = { field: agentFields.asksFor, is: somebodyElse }
  const only = { ...asked, category: 'contact', required: false, askedWith: with_ } as const
  const whenLeftOut = say('agentLeftOut')
  return {
    [agentFields.asksFor]: {
      ...asked,
      type: 'checkboxes',
      label: say('asksFor'),
      required: false,
      whenLeftOut,
      options: [{ value: somebodyElse, label: say('somebodyElse') }],
    },
    [agentFields.name]: {
      ...only,
      type: 'text',
      label: say('agentName'),
      whenLeftOut,
      maxLength: 120,
      autocomplete: 'name',
    },
    [agentFields.email]: {
      ...only,
      type: 'email',
      label: say('agentEmail'),
      whenLeftOut,
      maxLength: 254,
      autocomplete: 'email',
    },
    [agentFields.permission]: {
      ...only,
      category: 'communications',
      type: 'files',
      label: say('permission'),
      hint: say('permissionHint'),
      whenLeftOut,
      most: 1,
      maxBytes: 10 * mebibyte,
    },
  }
}
