import { and, asc, eq, gt, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { installation } from '#db/schema/installation.ts'
import { otherAddresses } from '#db/schema/other-addresses.ts'
import { people } from '#db/schema/people.ts'
import { change, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { phoneKeysOf, suppressionKeyOf, typedPhoneKey } from '#lib/doors/choices/suppressions/key.ts'
import { type Respelling, respellSuppressions } from '#lib/doors/choices/suppressions/respell.ts'
import { rewriteLeads } from '#lib/leads/known-by.ts'
import { findOtherHolder } from '#lib/people/correct.ts'
import { mergePeople } from '#lib/people/merge-people.ts'
import { listOtherAddresses } from '#lib/people/queries.ts'
import { recordEvent, system } from '#lib/record-event.ts'
import { normaliseEmail } from '#policy/addresses.ts'

const batch = 500
const nobody = '00000000-0000-0000-0000-000000000000'

type RespellContext = Pick<AppContext, 'db' | 'clock' | 'agency' | 'keys'>

/** How many people got another spelling, were found to be one, and could not be brought together by themselves. */
export type Respelled = { readonly respelled: number; readonly merged: number; readonly left: number }

const due = read('is_respelling_due', {}, () =>
  orm.select({ agency: installation.agency }).from(installation).where(isNull(installation.respelledAt)),
)

const done = change('operation', 'mark_respelled', { now: 'timestamptz' }, ({ now }) =>
  orm.update(installation).set({ respelledAt: now }).where(isNull(installation.respelledAt)),
)

const severally = (address: SQL | typeof people.email | typeof otherAddresses.address) =>
  sql`(${address} ~ '@(.*\\.)?xn--' or ${address} ~ '@.*[^ -~]')`

const concerned = read('list_people_to_respell', { after: 'uuid' }, ({ after }) =>
  orm
    .select({
      id: people.id,
      email: people.email,
      emailKey: people.emailKey,
      name: people.name,
      company: people.company,
      phone: people.phone,
      phoneKey: people.phoneKey,
    })
    .from(people)
    .where(and(gt(people.id, after), or(isNotNull(people.phone), severally(people.email))))
    .orderBy(asc(people.id))
    .limit(batch),
)
type Concerned = Awaited<ReturnType<typeof concerned>>[number]

const others = read('list_other_addresses_to_respell', { after: 'uuid' }, ({ after }) =>
  orm
    .select({
      id: otherAddresses.id,
      kind: otherAddresses.kind,
      address: otherAddresses.address,
      key: otherAddresses.key,
    })
    .from(otherAddresses)
    .where(
      and(
        gt(otherAddresses.id, after),
        or(eq(otherAddresses.kind, 'phone'), severally(otherAddresses.address)),
      ),
    )
    .orderBy(asc(otherAddresses.id))
    .limit(batch),
)

const respellPerson = change(
  'capture',
  'respell_person',
  { id: 'uuid', email: 'text?', emailKey: 'bytea?', phoneKey: 'bytea?' },
  ({ id, ...values }) => orm.update(people).set(values).where(eq(people.id, id)),
)

const respellOther = change(
  'capture',
  'respell_other_address',
  { id: 'uuid', address: 'text', key: 'bytea' },
  ({ id, ...values }) => orm.update(otherAddresses).set(values).where(eq(otherAddresses.id, id)),
)

/**
 * Gives addresses and numbers that were kept before each had one spelling the keys that it makes, with whatever stands
 * against them; two who turn out to be one are merged. Done once, at `migrate`, in batches: broken off, it begins again.
 * @returns null where it was done before
 */
export async function respellContacts(app: RespellContext): Promise<Respelled | null> {
  if ((await due(app.db, {})).length === 0) return null
  const count = { respelled: 0, merged: 0, left: 0 }
  for (let after = nobody; ; ) {
    const page = await others(app.db, { after })
    for (const one of page) await respellOne(app, one)
    if (page.length < batch) break
    after = page.at(-1)?.id ?? after
  }
  for (let after = nobody; ; ) {
    const page = await concerned(app.db, { after })
    await respellSuppressions(
      app.db,
      page.flatMap((person) => respellingsOf(app, person)),
    )
    for (const person of page) {
      const outcome = await respellKnown(app, person)
      if (outcome) count[outcome] += 1
    }
    if (page.length < batch) break
    after = page.at(-1)?.id ?? after
  }
  await operate(app.db, done({ now: app.clock() }))
  return count
}

type Other = Awaited<ReturnType<typeof others>>[number]

async function respellOne(app: RespellContext, { id, kind, address, key }: Other): Promise<void> {
  const spelled = kind === 'email' ? (normaliseEmail(address) ?? address) : address
  const now =
    kind === 'email' ? suppressionKeyOf(app.keys.suppression, spelled) : (typedPhoneKey(app, address) ?? key)
  if (now.equals(key)) return
  await app.db.transaction(async (tx) => {
    await respellSuppressions(tx, [{ from: key, to: now }])
    await enter(tx, respellOther({ id, address: spelled, key: now }))
  })
}

/** Their keys as they are made now. */
function keysOf(app: RespellContext, { email, phone }: Concerned) {
  const spelled = email && (normaliseEmail(email) ?? email)
  return {
    email: spelled,
    emailKey: spelled ? suppressionKeyOf(app.keys.suppression, spelled) : null,
    phoneKey: email === null ? typedPhoneKey(app, phone) : null,
  }
}

/** Under which keys something may stand against them, and under which it is looked for. */
function respellingsOf(app: RespellContext, person: Concerned): Respelling[] {
  const [number, ...earlier] = phoneKeysOf(app, person.phone)
  const { emailKey } = keysOf(app, person)
  return [
    ...(number ? earlier.map((from) => ({ from, to: number })) : []),
    ...(person.emailKey && emailKey ? [{ from: person.emailKey, to: emailKey }] : []),
  ]
}

async function respellKnown(app: RespellContext, person: Concerned): Promise<keyof Respelled | null> {
  const keys = keysOf(app, person)
  const [was, is] = [person.emailKey ?? person.phoneKey, keys.emailKey ?? keys.phoneKey]
  if (!was || !is || was.equals(is)) return null
  const outcome = await app.db.transaction((tx) => respellWithin(tx, app, person, keys))
  if (outcome === 'respelled') return outcome
  const refused = await mergePeople(app, { stays: outcome.holder, goes: person.id, take: [], actor: system })
  if (!refused) return 'merged'
  // Staff bring them together, who know more; until then a no at either stops both.
  await respellSuppressions(app.db, [
    { from: was, to: is },
    { from: is, to: was },
  ])
  return 'left'
}

async function respellWithin(
  tx: Tx,
  app: RespellContext,
  { id, name, company, phone, email: mistaken }: Concerned,
  { email, emailKey, phoneKey }: ReturnType<typeof keysOf>,
): Promise<'respelled' | { readonly holder: string }> {
  const holder = await findOtherHolder(tx, { id, emailKey, phoneKey })
  if (holder) return { holder }
  await enter(tx, respellPerson({ id, email, emailKey, phoneKey }))
  const addresses = (await listOtherAddresses(tx, id)).map(({ address }) => address)
  const mistakes =
    mistaken && mistaken !== email ? [{ field: 'email' as const, was: mistaken, is: email }] : []
  await rewriteLeads(tx, id, app.agency, { name, company, phone, email, others: addresses }, mistakes)
  const facts = { fields: [email === null ? 'phone' : 'email'] }
  await recordEvent(tx, { at: app.clock(), actor: system, verb: 'person.corrected', objectId: id, facts })
  return 'respelled'
}
