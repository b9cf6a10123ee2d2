import type { Proof, Seen } from './evidence/seen.ts'

/** Whatever keeps a promise: a function, or the SQL of a statement. */
type Mechanism = string | ((...given: never[]) => unknown)

/** As wide as a replacement of it may be: another text stands for a text. */
type Replaced<B extends Mechanism> = B extends string ? string : B

/** A promise that something keeps, with the way to see that it does. */
export type Kept = {
  readonly state: 'kept'
  readonly by: Mechanism
  /** The file that exports it, from the root. */
  readonly in: string
  /**
   * What stands in its place when it is knocked out. Its text is put where the mechanism was: it reads what it is given and nothing
   * else.
   */
  readonly without: Mechanism
  /** The tests that must fail then: their file, and what their full names contain. */
  readonly test: readonly [file: string, name: RegExp]
  /** What live data says of it; null where no figure would turn if it stopped: then the test is what is shown. */
  readonly evidence: ((proof: Proof) => Seen) | null
}

/** A promise of behaviour whose mechanism is still to come: no page claims it. */
export type Unbuilt = { readonly state: 'unbuilt'; readonly why: string }

/** A fact of the law or about the agency: it stands by being said. */
export type Stands = { readonly state: 'stands' }

export type Enforcement = Kept | Unbuilt | Stands

type Tested<B extends Mechanism> = {
  by: B
  in: string
  without: NoInfer<Replaced<B>>
  test: readonly [file: string, name: RegExp]
}

/** Binds a promise to what keeps it, and to a live figure that turns when it is broken. A replacement of another shape does not compile. */
export function seen<B extends Mechanism>(promise: Tested<B> & { evidence: (proof: Proof) => Seen }): Kept {
  return { state: 'kept', ...promise }
}

/** Binds a promise to what keeps it, where nothing in the data would show that it stopped: the run of its test is shown. */
export function tested<B extends Mechanism>(promise: Tested<B>): Kept {
  return { state: 'kept', ...promise, evidence: null }
}
