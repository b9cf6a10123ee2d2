import type { AccountPart, AccountPress } from '#components/privacy/account-page.tsx'
import type { AccountHolder } from '#lib/accounts/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { readPerson } from '#lib/people/queries.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { findForm } from '#policy/form.ts'
import { requestForm } from '#policy/forms/request-form.ts'
import { isolate } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

const order = ['access', 'rectification', 'portability', 'restriction', 'objection', 'erasure'] as const
const fields = ['name', 'email', 'company', 'phone'] as const

/** What is held of somebody, each value with where it came from and when (P08, P09), and what they may ask about it. */
export async function dataPart(
  app: AppContext,
  locale: Locale,
  { personId }: AccountHolder,
  moment: (at: Date) => string,
): Promise<AccountPart> {
  const { page: words } = messages[locale].account
  const person = await readPerson(app.db, personId, null)
  const rights = findForm(app.agency.forms, requestForm)?.fields.right
  const offered = new Set(rights && 'options' in rights ? rights.options.map(({ value }) => value) : [])
  return {
    id: 'data',
    title: words.data,
    rows: fields.map((field) => {
      const value = person?.[field]
      const source = value ? person?.sources[field] : undefined
      return {
        key: field,
        name: fill(words.field, {
          label: words.fields[field],
          value: value ? isolate(value, locale) : words.none,
        }),
        state:
          source && fill(source.by ? words.sourceOther : words.source, { at: moment(new Date(source.at)) }),
      }
    }),
    presses: order
      .filter((right) => offered.has(right))
      .map(
        (right): AccountPress => ({
          act: 'ask',
          label: words.asks[right],
          about: `${words.asks[right]}: ${sectionWords[locale].right[right]}`,
          weight: right === 'erasure' ? 'danger' : 'plain',
          values: { right },
        }),
      ),
  }
}
