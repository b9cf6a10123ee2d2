import { canonicalJson } from '#policy/canonical.ts'
import type { Processor } from '#policy/parts/processor.ts'
import type { Purpose } from '#policy/parts/purpose.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { apart, type Change, keysApart } from './change.ts'
import type { Source } from './meaning.ts'

type Versions = readonly [before: Source, after: Source]
type Named<T> = Readonly<Record<string, T>>

/** What data is used for, and on what ground. */
export function purposeChanges([before, after]: Versions): Change[] {
  const [old, now]: [Named<Purpose>, Named<Purpose>] = [before.policy.purposes, after.policy.purposes]
  const { added, removed, both } = keysApart(old, now)
  return [
    ...added.map((subject): Change => ({ kind: 'purpose_added', subject, purposes: [subject as PurposeId] })),
    ...removed.map((subject): Change => ({ kind: 'purpose_removed', subject })),
    ...both.flatMap((id) => changesOf(id as PurposeId, old[id], now[id])),
  ]
}

function changesOf(id: PurposeId, before: Purpose | undefined, after: Purpose | undefined): Change[] {
  if (!before || !after) return []
  const of = { subject: id, purposes: [id] }
  const made: Change[] = []
  if (before.basis !== after.basis || before.inCanada !== after.inCanada)
    made.push({ kind: 'basis_changed', ...of, before: before.basis, after: after.basis })
  if (before.optIn && before.optIn !== after.optIn) made.push({ kind: 'opt_in_dropped', ...of })
  if (after.optIn && before.optIn !== after.optIn) made.push({ kind: 'opt_in_added', subject: id })
  const { added, removed } = apart(before.categories, after.categories)
  if (added.length > 0) made.push({ kind: 'kinds_added', ...of, after: added.join(',') })
  if (removed.length > 0) made.push({ kind: 'kinds_removed', subject: id, before: removed.join(',') })
  return made
}

/** Who sees it: kinds of recipients, companies, and the hosts of this deployment. */
export function recipientChanges([before, after]: Versions): Change[] {
  const kinds = apart(before.policy.sharing.with, after.policy.sharing.with)
  const [old, now]: [Named<Processor<PurposeId>>, Named<Processor<PurposeId>>] = [
    before.policy.processors,
    after.policy.processors,
  ]
  const companies = keysApart(old, now)
  return [
    ...kinds.added.map((subject): Change => ({ kind: 'recipient_added', subject })),
    ...kinds.removed.map((subject): Change => ({ kind: 'recipient_removed', subject })),
    ...companies.added.map((id): Change => {
      return { kind: 'processor_added', subject: now[id]?.name ?? id, after: now[id]?.region ?? '' }
    }),
    ...companies.removed.map((id): Change => ({ kind: 'processor_removed', subject: old[id]?.name ?? id })),
    ...companies.both
      .filter((id) => canonicalJson(old[id]) !== canonicalJson(now[id]))
      .map((id): Change => ({ kind: 'processor_changed', subject: now[id]?.name ?? id })),
    ...hostChanges([before, after]),
  ]
}

function hostChanges([before, after]: Versions): Change[] {
  return (['mail', 'database', 'files', 'mailbox'] as const).flatMap((part): Change[] => {
    const [old, now] = [before.deployment[part] ?? '', after.deployment[part] ?? '']
    return old === now ? [] : [{ kind: 'host_changed', subject: part, before: old, after: now }]
  })
}
