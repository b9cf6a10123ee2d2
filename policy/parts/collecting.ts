import type { DataItem } from '#policy/data-items.ts'
import type { Duration } from '#policy/duration.ts'
import type { PurposeId, RecipientKind, SignInNetwork, ThirdPartySource } from '#policy/vocabulary.ts'

/** What comes in without a form. */
export type Collecting = {
  /** What servers and tools take by themselves (P13). What is not taken on this site is printed as such. */
  readonly automatic?: {
    readonly items: readonly DataItem[]
    /** Set where it is said to name nobody: the checker looks at the items. */
    readonly anonymous?: true
  }
  /** What others than the person give us (P09); `none`: nothing comes from anybody else (P10). */
  readonly fromOthers:
    | 'none'
    | { readonly sources: readonly ThirdPartySource[]; readonly items: readonly DataItem[] }
  /** Accounts of people (P57), and the networks by which they may sign in. Absent: there are none. */
  readonly accounts?: {
    /** `not_said`: by social networks that the restated text does not name. */
    readonly signInBy: readonly SignInNetwork[] | 'not_said'
    readonly holds: readonly DataItem[]
    /** Nothing of a person is kept past their account (P42): it ends by the erasure of all that is held of them. */
    readonly endingErases?: true
  }
  /** What programs of others hand over under rules of theirs, such as Google's Limited Use: used as those allow, never for advertising. */
  readonly handedOver?: {
    readonly by: string
    readonly rules: { readonly name: string; readonly url: string }
  }
  /** The site counts by itself, without a cookie, how often its pages are read (P13). Absent: it does not. */
  readonly counts?: {
    /** An enquiry keeps by which site or campaign its sender came, and says so beside the form. */
    readonly leadSource?: true
    /** The counts stand on a page for everybody. */
    readonly published?: true
  }
  /** Where people are (P66): nothing, the country, or the place itself once they allow it. */
  readonly location: 'none' | 'country' | 'when_allowed'
  /** Calls and messages are recorded (P14), and said to be so when it happens. Absent: they are not. */
  readonly recording?: { readonly for: readonly ('training' | 'quality' | 'orders' | 'law')[] }
  /** `none`, or asked for under an explicit consent of its own (P11). */
  readonly sensitive: 'none' | 'with_explicit_consent'
  /** People under `minimumAge` are taken all the same when a parent agrees: beside an age limit, a contradiction. */
  readonly guardiansMayAgree?: true
}

/**
 * Forms of which what is typed is kept before it is sent (P06): said beside the form, where one press refuses it.
 */
export type Drafts<P extends PurposeId = PurposeId> = {
  readonly forms: readonly string[]
  /** One letter to who agreed to this purpose, about a form that lies unsent for so long. */
  readonly reminder?: { readonly purpose: P; readonly after: Duration }
  /** Who gets marketing because of it; `everybody`: whether or not they asked for any, which no law allows. */
  readonly marketing?: 'opted_in' | 'everybody'
}

/** Who sees the data, and on what terms. */
export type Sharing = {
  readonly with: readonly RecipientKind[]
  /** Data is never sold nor rented (P25). */
  readonly neverSold: boolean
  /** Data goes to others for advertising, which some laws call sharing (P67): said, asked for, and refusable. */
  readonly forAdvertising: boolean
  /** Everyone who handles data for us is bound by contract (P68). */
  readonly allBound?: true
  /** The agency answers for what its processors do (P68). */
  readonly answersForProcessors?: true
  /** As processor for clients, it uses their data only as they say (P30). */
  readonly forClients?: true
  /** Whoever asks once a year is told who got data for advertising of their own (Shine the Light). */
  readonly shineTheLight?: true
  /** Card numbers stay with the company that takes the payment (P62). */
  readonly paymentApart?: true
  /** Figures about many lead back to nobody (P22): no group smaller than this is reported. */
  readonly smallestGroup?: number
}

/** Signals that a browser sends (P37, R10). */
export type Signals = {
  /** `not_said`: the restated text says nothing of it. */
  readonly doNotTrack: 'not_answered' | 'honoured' | 'not_said'
  readonly globalPrivacyControl: 'honoured' | 'ignored'
}

/** So many messages at most in any stretch of that length. */
export type Measure = { readonly messages: number; readonly per: Duration }
