import { tellChange } from '#lib/change-notices/tell-change.ts'
import { counted } from '#lib/promises/evidence/seen.ts'
import { seen } from '#lib/promises/kept.ts'
import { lossesBetween } from '#policy/changes/compare.ts'
import { refuseLoss } from '#policy/changes/refuse-loss.ts'

const tests = 'lib/change-notices/tell-change.db.test.ts'

/** What is promised of changes. */
export const versions = {
  change_announced: seen({
    by: tellChange,
    in: 'lib/change-notices/tell-change.ts',
    without: async () => false,
    test: [
      tests,
      /P64: (?:for a purpose that has changed nothing is sent until|a banner stands)|E8: a notice is mailed/,
    ],
    evidence: ({ read: { versions } }) =>
      counted(
        'changes',
        versions.untold > 0 ? versions.material : versions.told,
        versions.lastTold,
        versions.untold,
      ),
  }),
  rights_not_reduced: seen({
    by: refuseLoss,
    in: 'policy/changes/refuse-loss.ts',
    without: () => {},
    test: [tests, /P64: a version that takes a right away without a statement/],
    evidence: ({ read: { versions } }) => {
      const [last] = versions.newest
      const lost = versions.newest.filter(({ source }, at) => {
        const before = versions.newest[at + 1]
        return before && lossesBetween(before.source, source).length > 0
      })
      return counted('versions', versions.newest.length, last?.publishedAt ?? null, lost.length)
    },
  }),
}
