import type { Duration } from './duration.ts'
import type {
  Basis,
  Category,
  Channel,
  Clock,
  CookieCategory,
  Ending,
  FormClass,
  Jurisdiction,
  Language,
  OtherSource,
  ProcessorRole,
  PurposeId,
  RecordClass,
  Right,
  TransferMechanism,
} from './vocabulary.ts'

/** One sentence in every language the product speaks. */
export type Translated = { readonly [L in Language]: string }

/** Who answers for the data (GDPR art. 4(7)), printed from this one place (P65). */
export type Controller = {
  readonly name: string
  /** Lines of the postal address, the country last; marketing mail needs one (E1). */
  readonly address: readonly string[]
  readonly email: string
  readonly phone?: string
  readonly registration?: string
}

export type Purpose = {
  readonly basis: Basis
  /** What is done, said to the person: 'to answer what you asked'. */
  readonly why: Translated
  readonly categories: readonly Category[]
  /** Set for a purpose that sends by a channel people opt in to. */
  readonly optIn?: Channel
  /** For `legitimate_interests`: the interest (GDPR art. 13(1)(d)). */
  readonly interest?: Translated
}

export type Processor<P extends PurposeId> = {
  readonly name: string
  readonly role: ProcessorRole
  readonly purposes: readonly P[]
  readonly region: string
  readonly transfer: TransferMechanism
  /** Reference and date of the contract (GDPR art. 28(3)); absent: the checker warns. */
  readonly contract?: { readonly reference: string; readonly date: string }
  /** Hosts by which a deployment is recognised as using this processor. */
  readonly hosts: readonly string[]
  readonly policyUrl: string
}

export type RetentionRule = {
  readonly clock: Clock
  /** Absent only where the ending is `keep`. */
  readonly period?: Duration
  readonly ending: Ending
  readonly because: Translated
}

export type Cookie = {
  readonly category: CookieCategory
  readonly provider: string
  readonly purpose: Translated
  /** `session` ends with the browser. */
  readonly life: Duration | 'session'
}

/** The hours in which somebody of the agency answers. */
export type WorkingHours = {
  /** IANA name, for example `Europe/Paris`. */
  readonly timeZone: string
  /** ISO weekdays: 1 is Monday, 7 Sunday. */
  readonly days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[]
  /** Times of day, `HH:MM`. */
  readonly from: string
  readonly until: string
  /** Days on which nobody answers, `YYYY-MM-DD`. */
  readonly closed: readonly string[]
}

export type Authority = { readonly name: string; readonly url: string }

export type RightRule = { readonly answeredWithin: Duration }

/** So many messages at most in any stretch of that length. */
export type Measure = { readonly messages: number; readonly per: Duration }

/** A whole policy. `P` is the set of purposes it declares: everything that names a purpose must name one of them. */
export type Policy<P extends PurposeId = PurposeId> = {
  readonly controller: Controller
  /** The day from which the policy is in force, `YYYY-MM-DD`. */
  readonly effective: string
  readonly purposes: { readonly [K in P]: Purpose }
  readonly processors: { readonly [id: string]: Processor<NoInfer<P>> }
  readonly cookies: { readonly [name: string]: Cookie }
  readonly retention: { readonly [R in Exclude<RecordClass, FormClass | 'draft'>]: RetentionRule } & {
    readonly [R in FormClass | 'draft']?: RetentionRule
  }
  readonly rights: { readonly [R in Right]?: RightRule }
  readonly authorities: { readonly [J in Jurisdiction]?: Authority }
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
  /**
   * Forms of which what is typed is kept before it is sent (P06): said beside the form, where one press refuses it.
   * `false`: nothing is kept of a form that nobody sends.
   */
  readonly drafts:
    | false
    | {
        readonly forms: readonly string[]
        /** One letter to who agreed to this purpose, about a form that lies unsent for so long. */
        readonly reminder?: { readonly purpose: NoInfer<P>; readonly after: Duration }
      }
  readonly sharesWithPartners: false | { readonly purpose: NoInfer<P> }
  readonly automatedDecisions: false
  readonly summary: readonly Translated[]
}

/**
 * Declares a policy. The compiler holds it: a purpose without a basis, a reference to an undeclared purpose and a
 * retention rule without a clock are one-line errors here. Rules across parts are `check.ts`'s, in words.
 */
export function definePolicy<const P extends PurposeId>(policy: Policy<P>): Policy<P> {
  return policy
}
