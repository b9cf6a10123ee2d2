import { PageCounts } from '#lib/page-counts/page-counts.ts'
import { type Fault, past } from './faults.ts'
import type { TestApp } from './open-app.ts'

async function countOne(app: TestApp): Promise<void> {
  const counts = new PageCounts(app)
  counts.add([{ kind: 'page', name: '/', visits: 1 }], { network: '203.0.113.0/24', program: 'Firefox' })
  await counts.write()
}

/** Counts that are kept past what cuts and sums them. */
export const countFaults: { readonly [kind: string]: Fault } = {
  pages_counted: {
    when: 'an address is kept whole',
    sound: countOne,
    fault: past(`insert into page_counts (key, grain, at, kind, name, count, visits)
      values ('x', 'day', now(), 'source', '203.0.113.77', 1, 1)`),
  },
  counts_rolled_up: {
    when: 'days stand by themselves after their months are over',
    sound: countOne,
    fault: async (app) => app.setTime('2027-04-02T10:00:00Z'),
  },
}
