import type { AppContext } from '#lib/app.ts'
import { listProofs, type RuleProof } from '#lib/retention/proofs.ts'
import { allPromiseKinds, type PromiseKind, promiseKinds, type SectionId } from '#policy/promise-kinds.ts'
import { promisesOf } from '#policy/promises.ts'
import { claimsOf } from '#policy/sections/claims-of.ts'
import { fewest } from '#policy/small-groups.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { enforcement } from './enforcement.ts'
import { readEvidence } from './evidence/read.ts'
import { type Proof, type Seen, type TestRuns, testSeen } from './evidence/seen.ts'
import type { Kept } from './kept.ts'
import { type Told, tellFigure, tellTime } from './tell.ts'

/** One kind of promise, what keeps it, and what is seen of that now. */
export type EvidenceLine = {
  readonly kind: PromiseKind
  readonly section: SectionId
  /** Its row in the register of promises. */
  readonly register: string
  readonly state: Seen['state']
  /** By what: a figure of live data that a fault would turn, or the run of the test that fails without what keeps it. */
  readonly by: 'seen' | 'tested'
  /** When what keeps it last did its work: a day, or for runs of the program a minute (ISO 8601, UTC). */
  readonly last: string | null
  readonly figure: Told | null
  readonly keptBy: string
  /** The test that fails without it. */
  readonly failsWithout: string
}

/** What shows of one period that it is run. */
export type PeriodProof = {
  readonly record: RecordClass
  /** When the last sweep ended, to the minute; null: none has. */
  readonly applied: string | null
  /** How many rows it took by this period; null: some, and so few that they might be known (P22). */
  readonly took: number | null
  readonly lastTook: { readonly at: string; readonly rows: number | null } | null
  /** Something is held that a sweep should have taken. */
  readonly overdue: boolean
}

export type EvidenceReport = {
  readonly at: Date
  /** Each period of the policy under which anything is held. */
  readonly periods: readonly PeriodProof[]
  readonly lines: readonly EvidenceLine[]
  /** Promises of this policy that nothing keeps yet: no page claims them. */
  readonly unbuilt: readonly PromiseKind[]
}

/**
 * What live data says of every promise of behaviour that the page claims or the policy makes. Names nobody, and no count
 * from which anybody could be told (P22).
 * @param runs of the tests of what no figure shows, as this build was made with them
 */
export async function reportEvidence(app: AppContext, runs: TestRuns = {}): Promise<EvidenceReport> {
  const now = app.clock()
  const [read, proofs] = await Promise.all([readEvidence(app), listProofs(app)])
  const proof: Proof = { app, now, read }
  const periods = proofs.map((one) => tellProof(one, read.sweep.overdue))
  const kinds = kindsOf(app)
  const lines = kinds.flatMap((kind) => {
    const bound = enforcement[kind]
    if (bound.state !== 'kept') return []
    return [lineOf(kind, bound, bound.evidence ? bound.evidence(proof) : testSeen(runs[kind]))]
  })
  return { at: now, periods, lines, unbuilt: kinds.filter((kind) => enforcement[kind].state === 'unbuilt') }
}

function tellProof(
  { record, applied, took, lastTook }: RuleProof,
  overdue: readonly RecordClass[],
): PeriodProof {
  const tell = (rows: number) => (rows > 0 && rows < fewest ? null : rows)
  return {
    record,
    applied: applied && tellTime(applied, true),
    took: tell(took),
    lastTook: lastTook && { at: tellTime(lastTook.at, true), rows: tell(lastTook.rows) },
    overdue: overdue.includes(record),
  }
}

/** What the page claims and what the policy makes, in the order of the page. */
function kindsOf({ agency, notice }: AppContext): readonly PromiseKind[] {
  const made = promisesOf(agency.policy, agency.forms).map(({ kind }) => kind)
  const all = new Set([...made, ...claimsOf(notice.texts.en.sections).keys()])
  return allPromiseKinds.filter((kind) => all.has(kind))
}

function lineOf(kind: PromiseKind, { in: keptBy, test: [file], evidence }: Kept, seen: Seen): EvidenceLine {
  const { section, register } = promiseKinds[kind]
  return {
    kind,
    section,
    register,
    state: seen.state,
    by: evidence ? 'seen' : 'tested',
    last: seen.at && tellTime(seen.at, seen.exact),
    figure: seen.figure && tellFigure(seen.figure, seen.exact),
    keptBy,
    failsWithout: file,
  }
}
