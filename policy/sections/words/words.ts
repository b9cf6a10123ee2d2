import type {
  Basis,
  Category,
  Channel,
  Clock,
  CookieCategory,
  Ending,
  OtherSource,
  ProcessorRole,
  RecordClass,
  Right,
  TransferMechanism,
} from '../../vocabulary.ts'

/** Every phrase the sections are built of, once per language. `{name}` is filled by the section. */
export type SectionWords = {
  readonly titles: {
    readonly summary: string
    readonly controller: string
    readonly collect: string
    readonly purposes: string
    readonly recipients: string
    readonly cookies: string
    readonly retention: string
    readonly rights: string
    readonly marketing: string
    readonly children: string
    readonly security: string
    readonly changes: string
  }
  readonly controller: {
    readonly answers: string
    readonly address: string
    readonly email: string
    readonly phone: string
    readonly registration: string
  }
  readonly collect: {
    readonly intro: string
    readonly introAlso: string
    readonly byHand: string
    readonly form: string
    readonly field: string
    readonly kind: string
    readonly needed: string
    readonly required: string
    readonly optional: string
    readonly answered: string
    readonly answeredOnWorkingDays: string
    readonly source: string
    readonly address: string
    readonly drafts: string
    readonly draftsSilent: string
    readonly draftsReminded: string
    readonly noSensitive: string
  }
  readonly purposes: { readonly head: readonly [string, string, string]; readonly interest: string }
  readonly recipients: {
    readonly staff: string
    readonly none: string
    readonly used: string
    readonly head: readonly [string, string, string, string]
    readonly undeclared: string
    readonly notInUse: string
    readonly notShared: string
    readonly handover: string
  }
  readonly cookies: {
    readonly none: string
    readonly head: readonly [string, string, string, string]
    readonly session: string
  }
  readonly retention: {
    readonly head: readonly [string, string, string]
    readonly keep: string
    readonly atMost: string
    readonly longer: string
  }
  readonly rights: {
    readonly intro: string
    readonly how: string
    readonly within: string
    readonly authorities: string
    readonly authority: string
  }
  readonly marketing: {
    readonly optIn: string
    readonly stop: string
    readonly cap: string
    readonly less: string
    readonly topics: string
    readonly service: string
  }
  readonly children: { readonly limit: string; readonly none: string; readonly found: string }
  readonly security: { readonly sealed: string; readonly roles: string; readonly log: string }
  readonly changes: { readonly versions: string; readonly consent: string }
  readonly otherSource: { readonly [S in OtherSource]: string }
  readonly category: { readonly [C in Category]: string }
  readonly basis: { readonly [B in Basis]: string }
  readonly channel: { readonly [C in Channel]: string }
  readonly clock: { readonly [C in Clock]: string }
  readonly ending: { readonly [E in Ending]: string }
  readonly role: { readonly [R in ProcessorRole]: string }
  readonly record: { readonly [R in RecordClass]: string }
  readonly right: { readonly [R in Right]: string }
  readonly transfer: { readonly [T in TransferMechanism]: string }
  readonly cookie: { readonly [C in CookieCategory]: string }
}
