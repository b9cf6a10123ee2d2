import { expect, test } from 'vitest'
import { wrongArrows } from './arrows.ts'
import { readGraph } from './graph.ts'

/** What is said of a program made of these files, each given with its imports. */
function judge(app: Record<string, string[]>): string[] {
  const text = (file: string) => (app[file] ?? []).map((name) => `import '${name}'`).join('\n')
  return wrongArrows(readGraph(Object.keys(app), text))
}

test('arrows that point down are right', () => {
  expect(
    judge({
      'app/page.tsx': ['react', '#components/page.tsx', '#lib/leads/assign.ts'],
      'components/page.tsx': ['#policy/define.ts'],
      'lib/leads/assign.ts': ['#lib/doors/capture/capture.ts', '#lib/people/queries.ts'],
      'lib/doors/capture/capture.ts': ['#lib/leads/queries.ts', '#lib/app.ts'],
      'lib/app.ts': ['#lib/platform/clock.ts'],
      'lib/people/queries.ts': ['#db/client.ts', '#lib/platform/clock.ts'],
      'lib/leads/queries.ts': ['#lib/people/queries.ts', '#lib/app.ts'],
      'db/client.ts': ['#policy/define.ts'],
      'lib/platform/clock.ts': ['node:fs'],
      'policy/define.ts': ['zod'],
      'policy/define.test.ts': ['vitest', '#app/page.tsx'],
    }),
  ).toEqual([])
})

test.each([
  ['platform that knows leads', 'lib/platform/clock.ts', 'lib/leads/queries.ts', 'knows nothing of leads'],
  ['a component that reads', 'components/page.tsx', 'lib/leads/queries.ts', 'fetches nothing'],
  ['a noun that calls a page', 'lib/leads/assign.ts', 'app/page.tsx', 'is called by pages'],
  ['a noun that writes', 'lib/leads/assign.ts', 'db/statement/change-value.ts', 'only doors make changes'],
  ['a page that writes', 'app/page.tsx', 'db/statement/change-value.ts', 'only doors make changes'],
  ['a service that uses tests', 'lib/app.ts', 'lib/testing/open-app.ts', 'for tests only'],
  ['a layer nobody knows', 'extra/thing.ts', 'lib/app.ts', 'stands in no layer'],
])('%s is refused, with the reason', (_, file, target, reason) => {
  const said = judge({ [file]: [`${'../'.repeat(file.split('/').length - 1)}${target}`], [target]: [] })
  expect(said).toEqual([expect.stringContaining(reason)])
})

test('a door takes queries of a noun and none of its commands', () => {
  const said = judge({
    'lib/doors/send/send.ts': ['#lib/leads/queries.ts', '#lib/leads/assign.ts'],
    'lib/leads/queries.ts': ['#db/client.ts'],
    'lib/leads/assign.ts': ['#lib/leads/rules.ts'],
    'lib/leads/rules.ts': ['#lib/doors/capture/capture.ts'],
    'lib/doors/capture/capture.ts': [],
    'db/client.ts': [],
  })
  expect(said).toEqual([
    expect.stringContaining('lib/leads/assign.ts: a door takes queries and statements of a noun alone'),
  ])
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
