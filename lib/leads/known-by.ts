import { asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { Agency } from '#lib/agency.ts'
import { countryOf } from '#lib/agency-country.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { phoneSpellings } from '#lib/platform/phone-number.ts'
import type { FieldValues, FormDefinition } from '#policy/form.ts'
import { findForm } from '#policy/form.ts'
import { rewriteLeads as rewrite } from './changes.ts'
import { searchText } from './found-by.ts'

/** What a person is known by now, and was. */
export type KnownBy = {
  readonly name: string | null
  readonly company: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly others: readonly string[]
}

/** A value that was mistaken, and what it is: enquiries that say the one say the other from now on. */
export type Mistake = {
  readonly field: 'name' | 'company' | 'phone' | 'email'
  readonly was: string
  readonly is: string | null
}

const list = read('list_leads_to_rewrite', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({ id: leads.id, form: leads.form, reference: leads.reference, details: leads.details })
    .from(leads)
    .where(eq(leads.personId, personId))
    .orderBy(asc(leads.id))
    .for('update'),
)
type Row = Awaited<ReturnType<typeof list>>[number]

/**
 * Writes anew what the leads of a person are found by, after something about the person changed: what each enquiry says,
 * and what the person is and was known by.
 */
export async function rewriteLeads(
  tx: Tx,
  personId: string,
  agency: Agency,
  known: KnownBy,
  mistakes: readonly Mistake[] = [],
): Promise<void> {
  const rows = (await list(tx, { personId })).map((lead) => ({
    ...lead,
    details: corrected(lead.details, findForm(agency.forms, lead.form), mistakes),
  }))
  if (rows.length === 0) return
  await enter(
    tx,
    rewrite({
      ids: rows.map(({ id }) => id),
      texts: rows.map((lead) => textOf(lead, agency, known)),
      details: rows.map(({ details }) => JSON.stringify(details)),
    }),
  )
}

/** Which field of a person an answer is; of a form that is gone, by the name that most give it. */
function filledBy(form: FormDefinition | undefined, name: string): string | undefined {
  const field = form?.fields[name]
  if (!form) return name
  return field && 'fills' in field ? field.fills : undefined
}

function corrected(
  details: FieldValues,
  form: FormDefinition | undefined,
  mistakes: readonly Mistake[],
): FieldValues {
  const entries = Object.entries(details).flatMap(([name, answer]) => {
    const mistake = mistakes.find(({ field, was }) => filledBy(form, name) === field && was === answer)
    if (!mistake) return [[name, answer] as const]
    return mistake.is === null ? [] : [[name, mistake.is] as const]
  })
  return Object.fromEntries(entries)
}

function textOf({ details, reference, form: name }: Row, agency: Agency, known: KnownBy): string {
  const form = findForm(agency.forms, name)
  const fields = ['name', 'email', 'company', 'phone'] as const
  const said = Object.entries(details)
    .filter(([name]) => fields.some((field) => field === filledBy(form, name)))
    .map(([, answer]) => String(answer))
  const phones = [known.phone, ...said.filter((text) => /\d{5}/.test(text.replace(/\D/g, '')))]
  const all = [
    ...said,
    ...fields.map((field) => known[field]),
    ...phones.flatMap((phone) => (phone ? phoneSpellings(phone, countryOf(agency)) : [])),
    ...known.others,
    reference,
  ]
  return searchText([...new Set(all)])
}
