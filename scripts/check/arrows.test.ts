import { expect, test } from 'vitest'
import { wrongArrows } from './arrows.ts'
import { readGraph } from './graph.ts'

/** What is said of a house made of these files, each given with its imports. */
function judge(house: Record<string, string[]>): string[] {
  const text = (file: string) => (house[file] ?? []).map((name) => `import '${name}'`).join('\n')
  return wrongArrows(readGraph(Object.keys(house), text))
}

test('arrows that point down are right', () => {
  expect(
    judge({
      'app/page.tsx': ['react', '../components/page.tsx', '../lib/journeys/enquiry/actions.ts'],
      'components/page.tsx': ['../policy/define.ts', '../lib/records/leads/schema.ts'],
      'lib/journeys/enquiry/actions.ts': ['../../doors/capture/capture.ts', '../../records/leads/queries.ts'],
      'lib/doors/capture/capture.ts': ['../../records/leads/writes.ts', '../../house.ts'],
      'lib/house.ts': ['./records/leads/queries.ts'],
      'lib/records/leads/writes.ts': ['../../../db/client.ts', '../../platform/clock.ts'],
      'lib/records/leads/queries.ts': [],
      'lib/records/leads/schema.ts': ['zod'],
      'db/client.ts': ['../policy/define.ts'],
      'lib/platform/clock.ts': ['node:fs'],
      'policy/define.ts': ['zod'],
      'policy/define.test.ts': ['vitest', '../app/page.tsx'],
    }),
  ).toEqual([])
})

test.each([
  [
    'a record that calls a door',
    'lib/records/leads/queries.ts',
    'lib/doors/send/send.ts',
    'they decide nothing',
  ],
  [
    'platform that knows leads',
    'lib/platform/clock.ts',
    'lib/records/leads/queries.ts',
    'knows nothing of leads',
  ],
  ['a component that reads', 'components/page.tsx', 'lib/records/leads/queries.ts', 'fetches nothing'],
  ['a journey in a journey', 'lib/journeys/a/jobs.ts', 'lib/journeys/b/jobs.ts', 'never call each other'],
  ['a journey that writes', 'lib/journeys/a/jobs.ts', 'lib/records/people/writes.ts', 'only doors write'],
  ['a page that writes', 'app/page.tsx', 'lib/records/consent/writes.ts', 'only doors write'],
  ['a service that uses tests', 'lib/house.ts', 'lib/testing/open-house.ts', 'for tests only'],
  ['a room nobody knows', 'extra/thing.ts', 'lib/house.ts', 'stands in no room'],
])('%s is refused, with the reason', (_, file, target, reason) => {
  const said = judge({ [file]: [`${'../'.repeat(file.split('/').length - 1)}${target}`], [target]: [] })
  expect(said).toEqual([expect.stringContaining(reason)])
})

test('policy needs zod alone, and the framework stays above', () => {
  expect(judge({ 'policy/define.ts': ['zod', 'node:fs'] })).toHaveLength(1)
  expect(
    judge({ 'lib/doors/send/send.ts': ['next/server', 'react', 'server-only', 'next-auth'] }),
  ).toHaveLength(3)
})

test('a name made at run time counts for every file it may be', () => {
  const specifier = `../../agencies/\${id}/index.ts`
  const texts: Record<string, string> = {
    'lib/platform/clock.ts': `import(\`${specifier}\`)`,
    'agencies/demo/index.ts': '',
  }
  expect(wrongArrows(readGraph(Object.keys(texts), (file) => texts[file] ?? ''))).toHaveLength(1)
})
