import { after } from 'next/server'
import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { answerPage, refuse } from '#app/admin/_action/responses.tsx'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { outlookFields, readOutlook } from '#app/admin/leads/outlook-fields.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { wordsForFault } from '#components/forms/fault-words.ts'
import { findClientByCode } from '#lib/clients/queries.ts'
import { companyDomainOf } from '#lib/companies/domains.ts'
import { findAlike, setCompanyOfPerson } from '#lib/companies/keep-company.ts'
import type { CompanyAlike } from '#lib/companies/queries.ts'
import { enterLead } from '#lib/leads/enter-lead.ts'
import { findPersonOfReference } from '#lib/leads/queries.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { type FieldValue, type FormDefinition, fieldThatFills, findForm } from '#policy/form.ts'
import { otherSources } from '#policy/vocabulary.ts'
import { clientsToEnterFor } from './entry-clients.ts'
import { EntryForm } from './entry-form.tsx'

/** Enters a lead by hand. The form's own fields are checked by the door, as everybody's are. */
export const enterLeadAction = deskAction(
  {
    path: '/admin/leads/add',
    keeps: true,
    opens: 'leads.change',
    fields: {
      form: z.string(),
      by: z.enum(otherSources),
      note: typedLine(200),
      /** Code of the client on whose account it is held; empty: the agency's own. */
      account: z.string().max(40).default(''),
      /** The company it is, of those that were shown; `none`: another. */
      known_company: z.union([z.uuid(), z.literal('none')]).optional(),
      outlook_value: outlookFields.value,
      outlook_expected: outlookFields.expected,
    },
    others: z.union([z.string(), z.array(z.string())]),
    outcomes: { entered: good(() => words.entry.entered), minor: bad(() => words.entry.minor) },
    logs: ['lead.captured', 'person.company_set'],
  },
  async (
    currentUser,
    { form, by, note, account, known_company, outlook_value, outlook_expected, ...others },
    end,
  ) => {
    const { app, actor, may } = currentUser
    if (account && !may('clients.change')) return refuse(403, 'permission')
    const fields: Readonly<Record<string, FieldValue>> = others
    const client = account || null
    const outlook = readOutlook({ value: outlook_value, expected: outlook_expected })
    const again = async (
      definition: FormDefinition,
      errors: Readonly<Record<string, string>>,
      alike: readonly CompanyAlike[] = [],
    ) =>
      answerPage(
        422,
        words.entry.title,
        <DeskPage currentUser={currentUser} current="/admin/leads" title={words.entry.title}>
          {alike.length === 0 && <p className="desk-lead">{words.entry.faults}</p>}
          <EntryForm
            action={enterLeadAction.address({})}
            name={form}
            form={definition}
            values={{ ...fields, by, note, account, outlook_value, outlook_expected }}
            clients={await clientsToEnterFor(currentUser)}
            errors={errors}
            alike={alike}
          />
        </DeskPage>,
      )
    const declared = findForm(app.agency.forms, form)
    if (!outlook && declared)
      return again(declared, {
        value: fill(words.pipeline.noAmount, { currency: app.agency.pipeline.currency }),
      })
    const known =
      declared && !client && !known_company ? await companiesNamed(currentUser, declared, fields) : []
    if (declared && known.length > 0) return again(declared, {}, known)
    const entered = await enterLead(app, {
      ...{ form, by, note, fields, actor, client },
      outlook: outlook ?? undefined,
    })
    if (!entered || entered.kind === 'closed') return refuse(422, 'input')
    if (entered.kind === 'minor') return end('minor', '/admin/leads')
    if (entered.kind === 'accepted') {
      if (known_company && known_company !== 'none') {
        const personId = await findPersonOfReference(app.db, entered.reference)
        if (personId) await setCompanyOfPerson(app, personId, known_company, currentUser)
      }
      after(drainAfterwards)
      const whose = client && (await findClientByCode(app.db, client))
      if (whose) return end('entered', `/admin/clients/${whose.id}`)
      return end('entered', `/admin/leads?q=${entered.reference}`)
    }
    const definition = declared
    if (entered.kind !== 'invalid' || !definition) return refuse(422, 'input')
    const faults = entered.issues.map(({ field, code }) => [
      field,
      wordsForFault(code, definition.fields[field], messages[deskLanguage()].forms.errors),
    ])
    return again(definition, Object.fromEntries(faults))
  },
)

/** Companies of the name that was typed to which its address does not lead by itself. */
async function companiesNamed(
  { app, onlyOf }: CurrentUser,
  form: FormDefinition,
  fields: Readonly<Record<string, FieldValue>>,
): Promise<readonly CompanyAlike[]> {
  const typed = (what: string) => String(fields[fieldThatFills(form, what) ?? ''] ?? '').trim()
  const name = typed('company').slice(0, 200)
  if (!name) return []
  const domain = companyDomainOf(typed('email').toLowerCase())
  const found = await findAlike(app, { name, domains: [] }, onlyOf)
  return found.some(({ domains }) => domain && domains.includes(domain)) ? [] : found
}
