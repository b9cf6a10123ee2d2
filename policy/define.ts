import type { Duration } from './duration.ts'
import type { Collecting, Drafts, Measure, Sharing, Signals } from './parts/collecting.ts'
import type { Controller } from './parts/controller.ts'
import type { Cookie } from './parts/cookie.ts'
import type { WorkingHours } from './parts/hours.ts'
import type { Partner } from './parts/partner.ts'
import type { Processor } from './parts/processor.ts'
import type { Purpose } from './parts/purpose.ts'
import type { Retention } from './parts/retention.ts'
import type { Regions, Requests, RightRule, Telling } from './parts/rights.ts'
import type { PromiseKind } from './promise-kinds.ts'
import type { Translated } from './translated.ts'
import type { OtherSource, PurposeId, Right } from './vocabulary.ts'

/** What restated texts promised before anything here kept it. */
export type AlsoPromised = Extract<
  PromiseKind,
  'clients_decide' | 'agents_heard' | 'proof_deleted' | 'shine_the_light' | 'sharing_refusable'
>

/** A line of the summary, with every kind of promise that it makes; `[]` for a line that promises nothing. */
export type SummaryLine = Translated & { readonly promises: readonly PromiseKind[] }

/**
 * A whole policy. `P` is the set of purposes it declares, `R` its processors: everything that names one must name one of
 * them.
 */
export type Policy<P extends PurposeId = PurposeId, R extends string = string> = {
  readonly controller: Controller
  /** The day from which the policy is in force, `YYYY-MM-DD`. */
  readonly effective: string
  /** Set where this says the text of somebody else again. */
  readonly restates?: {
    /** The day that text carries, `YYYY-MM-DD`; null: it carries none. */
    readonly effective: string | null
    /** What that text promises and nothing here kept when this policy was first in force: every one is kept by now, and none is said apart. */
    readonly alsoPromises?: readonly AlsoPromised[]
  }
  /** The policy in a few lines, for somebody who reads nothing else. A line is left out while nothing keeps what it promises. */
  readonly summary: readonly SummaryLine[]
  readonly purposes: { readonly [K in P]: Purpose }
  readonly processors: { readonly [K in R]: Processor<NoInfer<P>> }
  readonly cookies: { readonly [name: string]: Cookie<NoInfer<R>> }
  /** Pages that explain cookies and how to refuse them (P69). */
  readonly cookieHelp: readonly string[]
  readonly signals: Signals
  readonly collecting: Collecting
  readonly sharing: Sharing
  /** Partners get data of those who asked for it, for this purpose (P26); `false`: nobody does. */
  readonly sharesWithPartners:
    | false
    | {
        readonly purpose: NoInfer<P>
        /** Each by an id: what is not named here gets nothing. */
        readonly partners?: { readonly [id: string]: Partner }
      }
  readonly retention: Retention
  /** No record about a person is kept longer than this, whatever its class (P41). */
  readonly keptAtMost?: Duration
  readonly rights: { readonly [K in Right]?: RightRule }
  readonly regions: Regions
  readonly requests: Requests
  readonly telling: Telling
  /** Under this age people are not served; `null`: no limit is stated. */
  readonly minimumAge: number | null
  /** Most marketing messages a person gets (P17), and most for those who asked for fewer. */
  readonly frequencyCap: Measure & { readonly lessOften: Measure }
  /** What marketing is about, by id: a person can decline one topic and keep the others (P17). */
  readonly topics: { readonly [id: string]: Translated }
  /** An enquiry is answered within (P63): by the clock, or by working hours alone. */
  readonly firstAnswerWithin: { readonly hours: number } | { readonly workingDays: number }
  /** When somebody is there; times that people read are in its zone. */
  readonly workingHours: WorkingHours
  /** By what other ways people's data comes in; none: staff can enter nobody (P09, P10). */
  readonly otherSources: readonly OtherSource[]
  /** Forms of which something is kept before they are sent (P06); `false`: nothing is kept of a form that nobody sends. */
  readonly drafts: false | Drafts<NoInfer<P>>
  readonly automatedDecisions: false
  /** A preset promises more by these than the text it restates; printed as such. */
  readonly stricter?: readonly PromiseKind[]
}

/**
 * Declares a policy. The compiler holds it: a purpose without a basis, a reference to an undeclared purpose or processor
 * and a retention rule without a clock are one-line errors here. Rules across parts are `check.ts`'s, in words.
 */
export function definePolicy<const P extends PurposeId, const R extends string>(
  policy: Policy<P, R>,
): Policy<P, R> {
  return policy
}
