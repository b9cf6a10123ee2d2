import { expect, test } from 'vitest'
import { cruiseRooms, findCycles, wrongArrows } from './arrows.ts'
import { namesMadeAtRunTime } from './run-time-names.ts'
import { withFiles } from './testing/with-files.ts'

/** What is read of a house made of these files, each given with its imports. */
function cruise(house: Record<string, string[]>) {
  const texts = Object.entries(house).map(([file, names]) => [
    file,
    ['export {}', ...names.map((name) => `import '${name}'`)].join('\n'),
  ])
  return withFiles(Object.fromEntries(texts), cruiseRooms)
}

test('arrows that point down are right', async () => {
  const house = await cruise({
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
  })
  expect(wrongArrows(house)).toEqual([])
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
])('%s is refused, with the reason', async (_, file, target, reason) => {
  const house = await cruise({
    [file]: [`${'../'.repeat(file.split('/').length - 1)}${target}`],
    [target]: [],
  })
  expect(wrongArrows(house)).toEqual([expect.stringContaining(reason)])
})

test('policy needs zod alone, and the framework stays above', async () => {
  expect(wrongArrows(await cruise({ 'policy/define.ts': ['zod', 'node:fs'] }))).toHaveLength(1)
  const door = await cruise({
    'lib/doors/send/send.ts': ['next/server', 'react', 'server-only', 'next-auth'],
  })
  expect(wrongArrows(door)).toHaveLength(3)
})

test('an exception is let pass while it is needed, and refused after', async () => {
  const wrong = { 'lib/platform/clock.ts': ['../house.ts'], 'lib/house.ts': [] }
  const exceptions = [{ from: 'lib/platform/clock.ts', to: 'lib/house.ts' }]
  expect(wrongArrows(await cruise(wrong), exceptions)).toEqual([])
  expect(wrongArrows(await cruise({ ...wrong, 'lib/platform/clock.ts': [] }), exceptions)).toEqual([
    expect.stringContaining('strike it'),
  ])
})

test('a name made at run time is refused, since no check sees its arrow', () => {
  const read = () => `import(\`../../agencies/\${id}/index.ts\`)`
  expect(namesMadeAtRunTime(['lib/platform/clock.ts'], read)).toHaveLength(1)
  expect(namesMadeAtRunTime(['lib/agency.ts', 'agencies/agencies.test.ts'], read)).toEqual([])
})

test('a diamond is no circle', async () => {
  const house = await cruise({
    'db/a.ts': ['./b.ts', './c.ts'],
    'db/b.ts': ['./d.ts'],
    'db/c.ts': ['./d.ts'],
    'db/d.ts': [],
  })
  expect(findCycles(house)).toEqual([])
})

test('a circle is found once, with its way', async () => {
  const house = await cruise({
    'db/start.ts': ['./a.ts'],
    'db/a.ts': ['./b.ts'],
    'db/b.ts': ['./c.ts'],
    'db/c.ts': ['./a.ts'],
  })
  expect(findCycles(house)).toEqual([expect.stringContaining('db/a.ts → db/b.ts → db/c.ts → db/a.ts')])
})
