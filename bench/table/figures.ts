import type { Name, Result } from '#bench/benchmarks.ts'

/** One line of the table: what was measured, what it is to be, and what it was. */
export type Figure = {
  readonly what: string
  readonly goal: string
  readonly seen: string
  readonly met: boolean
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
const atLeast = (goal: number) => `≥ ${goal}`
const atMost = (goal: string) => `≤ ${goal}`

/** A share of a baseline measured in the same run. */
function share(what: string, ratio: number, goal: number): Figure {
  return { what, goal: atLeast(goal), seen: ratio.toFixed(2), met: ratio >= goal }
}

function bound(what: string, value: number, most: number, print: (value: number) => string): Figure {
  return { what, goal: atMost(print(most)), seen: print(value), met: value <= most }
}

const seconds = (value: number) => `${value.toFixed(1)} s`
const milliseconds = (value: number) => `${Math.round(value)} ms`

/** What each benchmark's result comes to, line by line. */
export const figures: { readonly [N in Name]: (result: Result<N>) => readonly Figure[] } = {
  audit: ({ ratio, target }) => [share('Enquiries while the log is sealed, of without', ratio, target)],
  capture: ({ goals, results, besideWorker }) => [
    ...results.flatMap(({ connections, ratios }) => {
      const at = `${connections} ${connections === 1 ? 'connection' : 'connections'}`
      const goalOf: Readonly<Record<string, [what: string, goal: number]>> = {
        ofRoute: ['of a bare route of the framework with four plain inserts', goals.ofRoute],
        ofPlain: ['of node:http with the same', goals.ofPlain],
        consent: ['with a consent, of without', goals.consent],
        full: ['on a million leads, of an empty database', goals.full],
        'full, consent': ['with a consent, of without, on a million leads', goals.consent],
      }
      return Object.entries(ratios).flatMap(([name, ratio]) => {
        const [what, goal] = goalOf[name] ?? []
        return what && goal ? [share(`POST /api/leads, ${at}: ${what}`, ratio, goal)] : []
      })
    }),
    share('POST /api/leads while a worker runs, of without', besideWorker.ratios.none, goals.worker),
    share(
      'POST /api/leads with a consent while a worker runs, of without',
      besideWorker.ratios.consent,
      goals.worker,
    ),
  ],
  counts: ({ goals, results, databaseMs, pageMs }) => [
    ...results.map(({ connections, ratio }) =>
      share(
        `A page that is counted, ${connections} ${connections === 1 ? 'connection' : 'connections'}: of a bare route with one insert`,
        ratio,
        goals.ofBare,
      ),
    ),
    bound('Charts of ten million counts, in the database, p95', databaseMs, goals.p95Ms, milliseconds),
    bound('The desk’s page of them, p95', pageMs, goals.p95Ms, milliseconds),
  ],
  desk: ({ goalMs, results }) =>
    results.map(({ name, p95Ms }) => bound(`${name}, p95`, p95Ms, goalMs, milliseconds)),
  export: ({ targets, ratio, growthBytes }) => [
    share('A million leads as CSV, of a plain COPY', ratio, targets.ratio),
    bound('Memory beside it', growthBytes, targets.growthBytes, megabytes),
  ],
  form: ({ target, results }) =>
    results.map(({ connections, ratio }) =>
      share(
        `A form posted without script, ${connections} connections: of a bare server action`,
        ratio,
        target,
      ),
    ),
  list: ({ targets, results }) =>
    results.flatMap(({ name, databaseMs, httpMs }) => [
      bound(`A list of leads, ${name}: in the database, p95`, databaseMs, targets.databaseMs, milliseconds),
      bound(`A list of leads, ${name}: over HTTP, p95`, httpMs, targets.httpMs, milliseconds),
    ]),
  'one-click': ({ target, results }) =>
    results.map(({ connections, ratio }) =>
      share(`One-click unsubscribe, ${connections} connections: of a bare route`, ratio, target),
    ),
  rights: ({ backup, person, restore, sweep }) => [
    share('A backup of a million leads, of a plain COPY', backup.ratio, backup.targets.ratio),
    bound('Memory beside it', backup.growthBytes, backup.targets.growthBytes, megabytes),
    bound(
      'A package of 1,000 enquiries and 20 files',
      person.packageSeconds,
      person.targets.packageSeconds,
      seconds,
    ),
    bound('Memory beside it', person.growthBytes, person.targets.growthBytes, megabytes),
    bound('Their erasure', person.erasureSeconds, person.targets.erasureSeconds, seconds),
    {
      what: 'A restore of a million leads, with 10,000 erasures repeated',
      goal: 'named',
      seen: `${(restore.seconds.whole / 60).toFixed(1)} minutes`,
      met: true,
    },
    share('A sweep of 500,000 leads, of plain batched deletes', sweep.ratio, sweep.targets.ratio),
    bound(
      'What enquiries wait meanwhile, p95, times what they wait alone',
      sweep.p95Ms.beside / sweep.p95Ms.alone,
      sweep.targets.enquiriesWait,
      (value) => value.toFixed(2),
    ),
  ],
  send: ({ target, ratios, memory }) => [
    share('A newsletter by SMTP, of a bare loop', ratios.smtp, target),
    share('A newsletter by Resend, of a bare loop', ratios.resend, target),
    bound('Memory of a large one', memory.peakBytes, memory.mostBytes, megabytes),
  ],
  start: ({ upSeconds, memory }) => [
    bound('npm run up, again, until it answers', upSeconds, 3, seconds),
    bound('Memory of the idle site, times a bare one’s', memory.ratio, memory.target, (value) =>
      value.toFixed(2),
    ),
  ],
  memory: ({ targets, minutes, siteBytes, workerBytes }) => [
    bound(`The site after ${minutes} minutes of load`, siteBytes, targets.siteBytes, megabytes),
    bound('The worker beside it', workerBytes, targets.workerBytes, megabytes),
  ],
  weight: ({ target, worst }) => [
    bound(
      'Script of the heaviest form beyond the framework’s',
      worst,
      target,
      (value) => `${(value / 1000).toFixed(1)} kB`,
    ),
  ],
}
