import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { madeUpLeads } from '#db/seed/made-up-leads.ts'
import { seededRandom } from '#db/seed/random.ts'
import { registered } from '#db/statement/registry.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { insertBatch } from '#scripts/seed/insert.ts'
import { rowsOf } from '#scripts/seed/rows.ts'

const root = `${import.meta.dirname}/../..`
for (const file of globSync('lib/doors/{capture,choices,send}/**/*.ts', { cwd: root }))
  if (!/test/.test(file)) await import(/* @vite-ignore */ `${root}/${file}`)

/** Tables that grow with what people do; what is small is read whole, and rightly. */
const growing = [
  'people',
  'leads',
  'consents',
  'consent_events',
  'outbox',
  'deliveries',
  'audit_events',
  'files',
]

const app = await openTestApp('2026-11-02T10:00:00Z')
const made = [...madeUpLeads(seededRandom(1), { count: 20_000, forms: ['contact'], now: app.clock() })]
for (let from = 0; from < made.length; from += 2_000)
  await insertBatch(app.owner, rowsOf(app, made.slice(from, from + 2_000)))
await app.owner.query({
  text: `insert into deliveries (id, outbox_id, person_id, transport, recipient, message_id, at)
    select gen_random_uuid(), id, person_id, 'smtp', 'x@example.com', id::text, created_at from outbox`,
})
await app.owner.query({
  text: `insert into files (id, token, form, field, lead_id, person_id, name, bytes, key, created_at)
    select gen_random_uuid(), convert_to(id::text, 'UTF8'), 'contact', 'files', id, person_id, 'a.pdf', 1, 'x', received_at from leads`,
})
for (const table of growing) await app.owner.query({ text: `analyze ${table}` })

type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] }

function scansOf(node: Node): string[] {
  const own =
    node['Node Type'] === 'Seq Scan' && growing.includes(node['Relation Name'] ?? '')
      ? [node['Relation Name'] ?? '']
      : []
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)]
}

test('no statement of what strangers cause reads a table that grows as a whole (16.1)', async () => {
  const wrong: string[] = []
  for (const { name, door, compiled } of registered.values()) {
    if (door !== 'capture' && door !== 'choices' && door !== 'send') continue
    const { text } = compiled()
    if (text.startsWith('lock table')) continue
    const [row] = await app.owner.query<{ 'QUERY PLAN': { Plan: Node }[] }>({
      text: `explain (generic_plan, format json) ${text}`,
    })
    const plan = row?.['QUERY PLAN'][0]?.Plan
    const scans = plan ? scansOf(plan) : ['no plan']
    if (scans.length > 0) wrong.push(`${name} reads all of ${[...new Set(scans)].join(', ')}`)
  }
  expect(wrong).toEqual([])
})
