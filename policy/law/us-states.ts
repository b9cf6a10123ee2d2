import type { Right } from '#policy/vocabulary.ts'

/** What the law of a state says. Facts, the same for every agency. */
export type StateLaw = {
  readonly name: string
  readonly act: string
  readonly rights: readonly Right[]
  /** Days in which a request is answered, and by how many more that may be put off once. */
  readonly answered: number
  readonly longer: number
  /** Who refuses a request must say how to appeal, and answer an appeal within so many days; null: the state asks for none. */
  readonly appeal: number | null
  /** A browser's opt-out signal has to be honoured where data goes to advertising. */
  readonly signal: boolean
  /** Who hears complaints. */
  readonly authority: string
}

const usual: readonly Right[] = [
  'access',
  'rectification',
  'erasure',
  'portability',
  'objection',
  'complaint',
]

/** States of the USA with a privacy law of their own (P54). To object is to opt out of sale, advertising and profiling. */
export const usStates = {
  CA: {
    name: 'California',
    act: 'California Consumer Privacy Act (CCPA)',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: null,
    signal: true,
    authority: 'California Privacy Protection Agency',
  },
  CO: {
    name: 'Colorado',
    act: 'Colorado Privacy Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 45,
    signal: true,
    authority: 'Attorney General of Colorado',
  },
  CT: {
    name: 'Connecticut',
    act: 'Connecticut Data Privacy Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 60,
    signal: true,
    authority: 'Attorney General of Connecticut',
  },
  DE: {
    name: 'Delaware',
    act: 'Delaware Personal Data Privacy Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 60,
    signal: true,
    authority: 'Department of Justice of Delaware',
  },
  FL: {
    name: 'Florida',
    act: 'Florida Digital Bill of Rights',
    rights: usual,
    answered: 45,
    longer: 15,
    appeal: 60,
    signal: false,
    authority: 'Attorney General of Florida',
  },
  IN: {
    name: 'Indiana',
    act: 'Indiana Consumer Data Protection Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 60,
    signal: false,
    authority: 'Attorney General of Indiana',
  },
  IA: {
    name: 'Iowa',
    act: 'Iowa Consumer Data Protection Act',
    rights: usual.filter((right) => right !== 'rectification'),
    answered: 90,
    longer: 45,
    appeal: 60,
    signal: false,
    authority: 'Attorney General of Iowa',
  },
  KY: {
    name: 'Kentucky',
    act: 'Kentucky Consumer Data Protection Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 60,
    signal: false,
    authority: 'Attorney General of Kentucky',
  },
  MT: {
    name: 'Montana',
    act: 'Montana Consumer Data Privacy Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 60,
    signal: true,
    authority: 'Attorney General of Montana',
  },
  NH: {
    name: 'New Hampshire',
    act: 'New Hampshire Privacy Act (RSA 507-H)',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 60,
    signal: true,
    authority: 'Attorney General of New Hampshire',
  },
  NJ: {
    name: 'New Jersey',
    act: 'New Jersey Data Privacy Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 45,
    signal: true,
    authority: 'Attorney General of New Jersey',
  },
  OR: {
    name: 'Oregon',
    act: 'Oregon Consumer Privacy Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 45,
    signal: true,
    authority: 'Attorney General of Oregon',
  },
  TN: {
    name: 'Tennessee',
    act: 'Tennessee Information Protection Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 60,
    signal: false,
    authority: 'Attorney General of Tennessee',
  },
  TX: {
    name: 'Texas',
    act: 'Texas Data Privacy and Security Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 60,
    signal: true,
    authority: 'Attorney General of Texas',
  },
  UT: {
    name: 'Utah',
    act: 'Utah Consumer Privacy Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: null,
    signal: false,
    authority: 'Attorney General of Utah',
  },
  VA: {
    name: 'Virginia',
    act: 'Virginia Consumer Data Protection Act',
    rights: usual,
    answered: 45,
    longer: 45,
    appeal: 60,
    signal: false,
    authority: 'Attorney General of Virginia',
  },
} as const satisfies { readonly [code: string]: StateLaw }
export type UsState = keyof typeof usStates
