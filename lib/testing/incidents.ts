import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { AffectedSearch } from '#lib/incidents/affected-by.ts'
import { openIncident } from '#lib/incidents/incidents.ts'
import { queueIncidentMail } from '#lib/incidents/jobs.ts'
import { countUntold } from '#lib/incidents/queries.ts'
import type { By } from '#lib/incidents/story.ts'
import { releaseNotice, writeNotice } from '#lib/incidents/tell-affected.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { mailServer } from '#lib/testing/mail-server.ts'
import type { TestApp } from '#lib/testing/open-app.ts'

export const by: By = { kind: 'staff', id: randomUUID() }
export const nothing: AffectedSearch = {
  from: null,
  until: null,
  form: null,
  tag: null,
  viewer: null,
  key: null,
}
export const texts = { en: 'A laptop was stolen.', fr: 'Un ordinateur a été volé.', ar: '' }

/** An incident that became known at ten in the morning of the second of November. */
export async function enterIncident(app: TestApp): Promise<string> {
  const id = randomUUID()
  const incident = {
    title: 'Stolen laptop',
    what: 'A laptop was taken from a train.',
    knownAt: new Date('2026-11-02T10:00:00Z'),
    happenedAt: null,
    foundBy: 'staff',
    categories: ['identity', 'contact'],
  } as const
  expect(await openIncident(app, { ...incident, id }, by)).toBe(true)
  expect(await openIncident(app, { ...incident, id }, by)).toBe(false)
  return id
}

export const everybody = { way: 'everybody', search: nothing } as const

/** Lets a notice go to whoever is on the list, and has it queued and sent. */
export async function tell(app: TestApp, incidentId: string, server = mailServer) {
  const id = randomUUID()
  expect(await writeNotice(app, { id, incidentId, texts }, by)).toBe(true)
  const seen = { count: await countUntold(app.db, incidentId), texts }
  const released = await releaseNotice(app, { id, incidentId, seen }, by)
  await queueIncidentMail(app)
  await drainOutbox(app, server)
  return { id, released }
}

/** A mail server by whose hand every mail goes. */
export const reading = (read: (mail: Mail) => unknown): Transport => ({
  ...mailServer,
  deliver: async (mail) => {
    read(mail)
    return mailServer.deliver(mail)
  },
})

export const mailOf = (app: TestApp) =>
  app.owner.query<{ state: string; reason: string | null; language: string; email: string }>({
    text: `select o.state, o.reason, o.language, p.email from outbox o join people p on p.id = o.person_id
      where o.kind = 'breach_notice' order by p.email`,
  })
