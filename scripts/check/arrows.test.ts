import { expect, test } from 'vitest'
import { cruiseLayers, findCycles, wrongArrows } from './arrows.ts'
import { namesMadeAtRunTime } from './run-time-names.ts'
import { withFiles } from './testing/with-files.ts'

/** What is read of a program made of these files, each given with its imports. */
function cruise(app: Record<string, string[]>) {
  const texts = Object.entries(app).map(([file, names]) => [
    file,
    ['export {}', ...names.map((name) => `import '${name}'`)].join('\n'),
  ])
  return withFiles(Object.fromEntries(texts), cruiseLayers)
}

test('arrows that point down are right', async () => {
  const app = await cruise({
    'app/page.tsx': ['react', '../components/page.tsx', '../lib/leads/assign.ts'],
    'components/page.tsx': ['../policy/define.ts'],
    'lib/leads/assign.ts': ['../doors/capture/capture.ts', '../people/queries.ts'],
    'lib/doors/capture/capture.ts': ['../../leads/queries.ts', '../../app.ts'],
    'lib/app.ts': ['./platform/clock.ts'],
    'lib/people/queries.ts': ['../../db/client.ts', '../platform/clock.ts'],
    'lib/leads/queries.ts': ['../people/queries.ts', '../app.ts'],
    'policy/forms/parse-fields.ts': ['zod'],
    'db/client.ts': ['../policy/define.ts'],
    'lib/platform/clock.ts': ['node:fs'],
    'policy/define.ts': ['zod'],
    'policy/define.test.ts': ['vitest', '../app/page.tsx'],
  })
  expect(wrongArrows(app)).toEqual([])
})

test.each([
  ['platform that knows leads', 'lib/platform/clock.ts', 'lib/leads/queries.ts', 'knows nothing of leads'],
  ['a component that reads', 'components/page.tsx', 'lib/leads/queries.ts', 'fetches nothing'],
  ['a noun that calls a page', 'lib/leads/assign.ts', 'app/page.tsx', 'is called by pages'],
  ['a noun that writes', 'lib/leads/assign.ts', 'db/statement/change-value.ts', 'only doors make changes'],
  ['a page that writes', 'app/page.tsx', 'db/statement/change-value.ts', 'only doors make changes'],
  ['a service that uses tests', 'lib/app.ts', 'lib/testing/open-app.ts', 'for tests only'],
  ['a layer nobody knows', 'extra/thing.ts', 'lib/app.ts', 'stands in no layer'],
])('%s is refused, with the reason', async (_, file, target, reason) => {
  const app = await cruise({
    [file]: [`${'../'.repeat(file.split('/').length - 1)}${target}`],
    [target]: [],
  })
  expect(wrongArrows(app)).toEqual([expect.stringContaining(reason)])
})

test('a door takes queries of a noun and none of its commands', async () => {
  const app = await cruise({
    'lib/doors/send/send.ts': ['../../leads/queries.ts', '../../leads/assign.ts'],
    'lib/leads/queries.ts': ['../../db/client.ts'],
    'lib/leads/assign.ts': ['./rules.ts'],
    'lib/leads/rules.ts': ['../doors/capture/capture.ts'],
    'lib/doors/capture/capture.ts': [],
    'db/client.ts': [],
  })
  expect(wrongArrows(app)).toEqual([
    expect.stringContaining('lib/leads/assign.ts: a door takes queries and statements of a noun alone'),
  ])
})

test('policy needs zod alone, and the framework stays above', async () => {
  expect(wrongArrows(await cruise({ 'policy/define.ts': ['zod', 'node:fs'] }))).toHaveLength(1)
  const door = await cruise({
    'lib/doors/send/send.ts': ['next/server', 'react', 'server-only', 'next-auth'],
  })
  expect(wrongArrows(door)).toHaveLength(3)
})

test('an exception is let pass while it is needed, and refused after', async () => {
  const wrong = { 'lib/platform/clock.ts': ['../app.ts'], 'lib/app.ts': [] }
  const exceptions = [{ from: 'lib/platform/clock.ts', to: 'lib/app.ts' }]
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
  const app = await cruise({
    'db/a.ts': ['./b.ts', './c.ts'],
    'db/b.ts': ['./d.ts'],
    'db/c.ts': ['./d.ts'],
    'db/d.ts': [],
  })
  expect(findCycles(app)).toEqual([])
})

test('a circle is found once, with its way', async () => {
  const app = await cruise({
    'db/start.ts': ['./a.ts'],
    'db/a.ts': ['./b.ts'],
    'db/b.ts': ['./c.ts'],
    'db/c.ts': ['./a.ts'],
  })
  expect(findCycles(app)).toEqual([expect.stringContaining('db/a.ts → db/b.ts → db/c.ts → db/a.ts')])
})
