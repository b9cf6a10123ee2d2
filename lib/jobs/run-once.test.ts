import { expect, test } from 'vitest'
import { type Job, type JobContext, type JobName, jobs } from './jobs.ts'
import { runOnce } from './run-once.ts'

const context = {} as JobContext

/** The jobs of these names, of which some fail. */
function sample(runs: { readonly [N in JobName]?: () => Promise<unknown> }) {
  return jobs.flatMap((job: Job & { name: JobName }) => {
    const run = runs[job.name]
    return run ? [{ ...job, run }] : []
  })
}

test('a job that fails never skips the next, and is told', async () => {
  const fault = new Error('away')
  const chosen = sample({
    reminders: () => Promise.reject(fault),
    messages: async () => 3,
    swept: () => Promise.reject(fault),
    webhooks: async () => 1,
  })
  expect(await runOnce(context, chosen)).toEqual({
    done: { messages: 3, webhooks: 1 },
    failed: [
      { name: 'reminders', error: fault },
      { name: 'swept', error: fault },
    ],
    away: [],
  })
})

test('a mailbox that is away is said and is no failure', async () => {
  const chosen = sample({ inbound: () => Promise.reject(new Error('away')), sealed: async () => 2 })
  expect(await runOnce(context, chosen)).toMatchObject({
    done: { inbound: { away: true }, sealed: 2 },
    failed: [],
    away: [{ name: 'inbound', why: expect.stringContaining('could not be read (Error)') }],
  })
})

test('each job has a name of its own, and what queues mail comes before what sends it', () => {
  const names = jobs.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  const sends = names.indexOf('messages')
  for (const queues of ['reminders', 'campaigns', 'changeNotices'] as const)
    expect(names.indexOf(queues)).toBeLessThan(sends)
})
