import { closeCounts } from '#lib/page-counts/jobs.ts'
import { visitorOf } from '#lib/page-counts/visit.ts'
import { permissionsPolicy } from '#lib/platform/permissions-policy.ts'
import { counted } from '#lib/promises/evidence/seen.ts'
import { seen, tested } from '#lib/promises/kept.ts'
import { mayLoad } from '#policy/cookie-choices/allowed.ts'
import { agreedTo } from '#policy/cookie-choices/choice.ts'
import { switchedOff } from '#policy/cookie-choices/signals.ts'

const tests = 'policy/cookie-choices/choice.test.ts'

/** What is promised of what browsers are given, and of what they say by themselves. */
export const choices = {
  cookies_chosen: seen({
    by: agreedTo,
    in: 'policy/cookie-choices/choice.ts',
    without: () => ['functional', 'analytics', 'targeting'] as const,
    test: [tests, /R11: nothing is agreed to/],
    evidence: ({ read: { cookieChoices } }) =>
      counted('choices', cookieChoices.made, cookieChoices.last, cookieChoices.unfounded),
  }),
  privacy_control: seen({
    by: switchedOff,
    in: 'policy/cookie-choices/signals.ts',
    without: () => [],
    test: [tests, /P37: Global Privacy Control switches/],
    evidence: ({ read: { cookieChoices } }) =>
      counted('signals', cookieChoices.signalled, cookieChoices.lastSignalled, cookieChoices.ignored),
  }),
  pages_counted: seen({
    by: visitorOf,
    in: 'lib/page-counts/visit.ts',
    without: () => null,
    test: ['lib/page-counts/visit.test.ts', /P13: an address is cut before/],
    evidence: ({ read: { pageCounts } }) =>
      counted('pageCounts', pageCounts.kept, pageCounts.last, pageCounts.telling),
  }),
  counts_rolled_up: seen({
    by: closeCounts,
    in: 'lib/page-counts/jobs.ts',
    without: async () => 0,
    test: ['lib/page-counts/page-counts.db.test.ts', /P40: after three months days become months/],
    evidence: ({ read: { pageCounts } }) =>
      counted('countMonths', pageCounts.kept, pageCounts.last, pageCounts.late),
  }),
  advertising_asked: tested({
    by: mayLoad,
    in: 'policy/cookie-choices/allowed.ts',
    without: () => true,
    test: [tests, /P67: advertising loads by its own yes alone/],
  }),
  location_asked: tested({
    by: permissionsPolicy,
    in: 'lib/platform/permissions-policy.ts',
    without: () => '',
    test: ['app/_http/choice-headers.test.ts', /P66: no page lets a browser give/],
  }),
}
