import type { Translated } from '#policy/translated.ts'
import type { Jurisdiction } from '#policy/vocabulary.ts'

/** Who answers for the data (GDPR art. 4(7)), printed from this one place (P65). */
export type Controller = {
  readonly name: string
  /** Lines of the postal address, the country last; marketing mail needs one (E1). */
  readonly address: readonly string[]
  /** The address is not known yet: marketing mail is refused until it is entered. */
  readonly addressToCome?: true
  /** Where questions about data go; absent: the contact form alone. */
  readonly email?: string
  readonly phone?: string
  readonly registration?: string
  /** Where it is, in words, where that is all that is known of its address. */
  readonly place?: Translated
  /** Where it sits, by two letters (ISO 3166): its authority follows. Absent: the last line of the address says it, or nothing does. */
  readonly country?: string
  /** The law under which it is established: the policy must have the section of that region. Absent: another country. */
  readonly establishedIn?: Jurisdiction
}
