import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { registered } from '#db/statement/registry.ts'
import { growing, openFilledApp } from '#lib/testing/filled-app.ts'

const root = `${import.meta.dirname}/../..`
for (const file of globSync('lib/doors/{capture,choices,send}/**/*.ts', { cwd: root }))
  if (!/test/.test(file)) await import(/* @vite-ignore */ `${root}/${file}`)

const app = await openFilledApp()

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
