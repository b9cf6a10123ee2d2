import { randomUUID } from 'node:crypto'
import type { Random } from '#db/seed/random.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { confirmOptIn } from '#lib/doors/choices/confirm.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { liftRestriction, restrictPerson } from '#lib/doors/choices/restrict.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { liftHold, placeHold } from '#lib/doors/erase/hold.ts'
import { coverableOf } from '#lib/holds/covers.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { keepProject } from '#lib/projects/projects.ts'
import { system } from '#lib/record-event.ts'
import { answersTo } from '#lib/testing/answers.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import type { TestApp } from '#lib/testing/open-app.ts'

/** What people and staff do with an app, a little each day, as chance has it. */
export type Life = {
  /** One day of it. */
  readonly live: () => Promise<void>
  /** Somebody sends each form once. */
  readonly sendAll: () => Promise<void>
}

/** Makes people and staff of an app, who draw all they do from one source of chance. */
export async function beginLife(
  app: TestApp,
  { faker: { number, helpers, datatype } }: Random,
): Promise<Life> {
  const staffId = randomUUID()
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values ($1, 'owner@example.com', 'owner', $2)`,
    values: [staffId, app.clock()],
  })
  const actor = { kind: 'staff', id: staffId } as const
  const by = { actor, onlyOf: null }
  const records = coverableOf(app.agency.policy)
  const links: string[] = []
  let people = 0

  const one = async <R extends object>(from: string): Promise<R | undefined> => {
    const rows = await app.owner.query<R>({ text: from })
    return rows.length > 0 ? helpers.arrayElement(rows) : undefined
  }
  const send = async (form: string, email: string) => {
    const definition = app.agency.forms[form]
    if (!definition) return
    const consents = Object.keys(definition.consents).filter(() => datatype.boolean(0.6))
    const fields = answersTo(definition, email)
    const sent = await capture(app, contactEnquiry(app, { form, fields, consents }))
    if (sent.kind !== 'accepted' && sent.kind !== 'closed')
      throw new Error(`${form}: ${JSON.stringify(sent)} of ${JSON.stringify(fields)}`)
  }
  const forms = Object.keys(app.agency.forms)
  const newcomer = () => `reader-${++people}@example.com`
  const somebody = () =>
    one<{ id: string; email: string }>('select id, email from people where email is not null order by id')

  const acts: readonly [share: number, act: () => Promise<unknown>][] = [
    [0.7, () => send(helpers.arrayElement(forms), newcomer())],
    [0.2, async () => send(helpers.arrayElement(forms), (await somebody())?.email ?? newcomer())],
    [0.3, async () => confirmOptIn(app, links.splice(number.int(links.length), 1)[0] ?? '', null)],
    [
      0.1,
      async () => {
        const person = await one<{ email: string }>(
          `select email from people p join consents c on c.person_id = p.id and c.state = 'given' order by p.id`,
        )
        const emailKey = suppressionKeyOf(app.keys.suppression, person?.email ?? '')
        if (person)
          await optOut(app, { emailKey, how: 'page', wording: 'No', actor: { kind: 'person', id: null } })
      },
    ],
    [
      0.4,
      () =>
        app.owner.query({
          text: `update leads set answered_at = $1, stage = 'answered' where id in
            (select id from leads where answered_at is null order by received_at limit 2)
            and not exists (select from people where people.id = leads.person_id and restricted_at is not null)`,
          values: [app.clock()],
        }),
    ],
    [
      0.3,
      () =>
        app.owner.query({
          text: `update requests set answered_at = $1, outcome = 'refused' where id in
            (select id from requests where answered_at is null order by received_at limit 1)`,
          values: [app.clock()],
        }),
    ],
    [
      0.1,
      async () => {
        const lead = await one<{ id: string; stage: string }>(
          `select id, stage from leads where record_class <> 'request' and held is null order by id`,
        )
        if (!lead) return
        await changeLeads(
          app,
          [lead.id],
          { kind: 'stage', value: datatype.boolean(0.5) ? 'won' : 'lost' },
          by,
        )
        const today = app.clock().toISOString().slice(0, 10)
        const completedOn = datatype.boolean(0.7) ? today : null
        await keepProject(app, { leadId: lead.id, title: 'A site', begunOn: today, completedOn }, by)
      },
    ],
    [
      0.06,
      async () => {
        const person = await somebody()
        const whole = datatype.boolean(0.3)
        const covers = whole ? null : helpers.arrayElements(records, { min: 1, max: 3 })
        const hold = { ground: whole ? 'dispute' : 'tax', covers, reason: randomUUID(), actor } as const
        if (person) await placeHold(app, { ...hold, personId: person.id })
      },
    ],
    [
      0.05,
      async () => {
        const hold = await one<{ id: string; person_id: string }>(
          'select id, person_id from legal_holds where lifted_at is null order by id',
        )
        if (hold) await liftHold(app, { id: hold.id, personId: hold.person_id, why: 'Over', actor })
      },
    ],
    [
      0.03,
      async () => {
        const person = await somebody()
        if (person) await restrictPerson(app, { personId: person.id, askedBy: 'person', reason: 'x', actor })
      },
    ],
    [
      0.03,
      async () => {
        const person = await one<{ id: string }>(
          'select id from people where restricted_at is not null order by id',
        )
        if (person) await liftRestriction(app, { personId: person.id, told: 'x', actor })
      },
    ],
    [
      0.02,
      async () => {
        const person = await somebody()
        if (person) await erase(app, { personId: person.id, reason: 'request', actor: system })
      },
    ],
  ]

  const post = () =>
    drainOutbox(app, {
      ...outboxTransport,
      deliver: async ({ text }) => {
        const [, token] = /\/confirm\/([\w-]+)/.exec(text) ?? []
        if (token) links.push(token)
        return { kind: 'accepted', providerId: null }
      },
    })

  return {
    live: async () => {
      for (const [share, act] of acts) if (datatype.boolean(share)) await act()
      await post()
    },
    sendAll: async () => {
      for (const form of forms) await send(form, newcomer())
      await post()
    },
  }
}
