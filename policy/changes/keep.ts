import { canonicalJson } from '#policy/canonical.ts'
import type { Cookie } from '#policy/parts/cookie.ts'
import type { RetentionRule } from '#policy/parts/retention.ts'
import { type Change, keysApart, lengthOf } from './change.ts'
import type { Source } from './meaning.ts'

type Versions = readonly [before: Source, after: Source]
type Named<T> = Readonly<Record<string, T>>

/** How long it is kept. */
export function periodChanges([before, after]: Versions): Change[] {
  const [old, now] = [
    before.policy.retention as Named<RetentionRule>,
    after.policy.retention as Named<RetentionRule>,
  ]
  const { added, removed, both } = keysApart(old, now)
  return [
    ...added.map(
      (record): Change => ({ kind: 'period_added', subject: record, ...periodOf('after', now[record]) }),
    ),
    ...removed.map((record): Change => ({ kind: 'period_removed', subject: record })),
    ...both.flatMap((record) => ruleChanges(record, old[record], now[record])),
  ]
}

function periodOf(
  when: 'before' | 'after',
  rule: RetentionRule | undefined,
): Pick<Change, 'before' | 'after'> {
  return rule?.period ? { [when]: rule.period } : {}
}

function ruleChanges(subject: string, before?: RetentionRule, after?: RetentionRule): Change[] {
  const counted: Change[] =
    before?.clock !== after?.clock || before?.ending !== after?.ending
      ? [{ kind: 'period_counted', subject }]
      : []
  // Without a period it is kept: the longest there is.
  const [old, now] = [before, after].map((rule) =>
    rule?.period ? lengthOf(rule.period) : Number.POSITIVE_INFINITY,
  )
  if (old === undefined || now === undefined || old === now) return counted
  const kind = now > old ? 'period_longer' : 'period_shorter'
  return [...counted, { kind, subject, ...periodOf('before', before), ...periodOf('after', after) }]
}

/** What is stored in a browser. */
export function cookieChanges([before, after]: Versions): Change[] {
  const [old, now]: [Named<Cookie>, Named<Cookie>] = [before.policy.cookies, after.policy.cookies]
  const { added, removed, both } = keysApart(old, now)
  const doing = ({ purpose: _, ...rest }: Cookie) => canonicalJson(rest)
  const changed = both.filter((name) => {
    const [one, other] = [old[name], now[name]]
    return one && other && doing(one) !== doing(other)
  })
  return [
    ...added.map((subject): Change => ({ kind: 'cookie_added', subject })),
    ...removed.map((subject): Change => ({ kind: 'cookie_removed', subject })),
    ...changed.map((subject): Change => ({ kind: 'cookie_changed', subject })),
  ]
}
