import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { beginClientErasure, eraseInstructed } from '#lib/doors/erase/erase-for-client.ts'
import { readClientFigures } from '#lib/promises/figures/clients.ts'
import { member } from '#lib/testing/clients.ts'
import { explained, type PlanNode } from '#lib/testing/explained.ts'
import { openFilledApp } from '#lib/testing/filled-app.ts'
import { countMeant, listClientLeads, listClients } from './queries.ts'
import { findClientRequest } from './told-requests.ts'

const filled = await openFilledApp()

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** What a statement read of what is held for clients: the whole table, or so many rows of it, also where it then left them out. */
function readOf(plan: PlanNode): { whole: boolean; rows: number } {
  const found = nodesOf(plan).filter((node) => node['Relation Name'] === 'client_leads')
  return {
    whole: found.some((node) => node['Node Type'] === 'Seq Scan'),
    rows: found.reduce(
      (sum, node) =>
        sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    ),
  }
}

test('what a desk page, the evidence and an instruction ask of what is held for clients, an index answers, however much it is', async () => {
  const { app, told, close } = await explained(filled)
  const [lead] = await app.owner.query<{ client_id: string; email_key: Buffer; reference: string }>({
    text: 'select client_id, email_key, reference from client_leads where email_key is not null order by stored_at limit 1',
  })
  if (!lead) throw new Error('Nothing is held for clients.')
  const { client_id: clientId, email_key: about } = lead
  const until = app.clock()
  expect((await listClients(app.db)).map(({ leads }) => leads)).toContain(1_000)
  const first = await listClientLeads(app.db, clientId, null)
  const [micros, id] = (first.older ?? '').split('.')
  told.length = 0
  expect(
    (await listClientLeads(app.db, clientId, { micros: Number(micros), id: id ?? '' })).rows,
  ).toHaveLength(50)
  expect(readOf(told[0]?.plan as PlanNode).rows).toBe(51)
  expect((await countMeant(app.db, { clientId, about: null, until })).leads).toBe(1_000)
  told.length = 0
  const { leads } = await countMeant(app.db, { clientId, about, until })
  expect(leads).toBeGreaterThan(0)
  // Of one person no more than theirs is read.
  expect(readOf(told[0]?.plan as PlanNode).rows).toBeLessThan(100)
  await readClientFigures(app.db, { forms: ['stay'], now: until })
  expect(await findClientRequest(app.db, randomUUID())).toBeNull()
  const instruction = randomUUID()
  await app.owner.query({
    text: `insert into client_instructions (id, client_id, kind, asked_by, asked_on, reference, about, entered_by, entered_at)
      values ($1, $2, 'erase', 'x', '2026-11-01', 'x', $3, gen_random_uuid(), $4)`,
    values: [instruction, clientId, about, until],
  })
  expect(await beginClientErasure(app, instruction, member)).toBe('begun')
  expect(await eraseInstructed(app)).toBe(leads)
  await close()
  expect(told.filter(({ plan }) => readOf(plan).whole).map(({ text }) => text)).toEqual([])
})
