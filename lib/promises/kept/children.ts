import { eraseMinor } from '#lib/minors/erase-minor.ts'
import { counted } from '#lib/promises/evidence/seen.ts'
import { seen } from '#lib/promises/kept.ts'
import { takeReport } from '#lib/reports/reports.ts'

/** What is promised of people who are too young, and of reports. */
export const children = {
  minor_erased: seen({
    by: eraseMinor,
    in: 'lib/minors/erase-minor.ts',
    without: async () => null,
    test: ['lib/minors/minors.db.test.ts', /P12: who is a minor is erased whole/],
    evidence: ({ read: { minors } }) => counted('minors', minors.erased, minors.lastErased, minors.held),
  }),
  minor_reported: seen({
    by: takeReport,
    in: 'lib/reports/reports.ts',
    without: async () => 'taken' as const,
    test: ['lib/reports/reports.db.test.ts', /P12, S8: anybody can report/],
    evidence: ({ read: { minors } }) => counted('reports', minors.reported, minors.lastHandled, minors.late),
  }),
}
