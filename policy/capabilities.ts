import type { AskedCategory } from './cookie-choices/categories.ts'
import type { DataItem } from './data-items.ts'
import type { Duration } from './duration.ts'
import type { PromiseKind } from './promise-kinds.ts'
import type { Category, Channel, RecordClass } from './vocabulary.ts'

/** A company's script that pages load once somebody agrees. */
export type RunningScript = {
  readonly name: string
  /** By its id in the policy. */
  readonly processor: string
  readonly category: AskedCategory
  /** What it leaves in our name, by what the browser calls it. */
  readonly cookies: readonly { readonly name: string; readonly life: Duration | 'session' }[]
  readonly optOut?: string
}

/**
 * What the program does so far. Given to this room by those who know, since a page may claim nothing that no code does: what
 * no mechanism keeps is left out, and what is declared but not held is printed as not in use.
 */
export type Capabilities = {
  /** Kinds of promise of behaviour that no mechanism keeps yet. */
  readonly unbuilt: ReadonlySet<PromiseKind>
  /** Record classes of which anything is held. */
  readonly held: ReadonlySet<RecordClass>
  /** Categories of what its tables hold of prospects. */
  readonly categories: ReadonlySet<Category>
  /** Channels by which it sends or passes on. */
  readonly channels: ReadonlySet<Channel>
  /** Channels by which staff reach people themselves, with what each agreed to in sight. */
  readonly channelsByHand: ReadonlySet<Channel>
  /** Names of the cookies it sets. */
  readonly cookies: ReadonlySet<string>
  /** What an account shows and holds of its person (P57). */
  readonly inAccounts: ReadonlySet<DataItem>
  /** Scripts that can run on this site. */
  readonly scripts: readonly RunningScript[]
}
