import type { Category, RecordClass } from '#policy/vocabulary.ts'

/**
 * What the application's role may do with a table; reading and inserting it always may.
 * - `append-only`: nothing more, and nobody else either (audit);
 * - `ledger`: nothing more, but the eraser updates and deletes (consent is personal data too);
 * - `no-delete`: update; the eraser deletes;
 * - `full`: update and delete.
 */
export type Privilege = 'append-only' | 'ledger' | 'no-delete' | 'full'

/** How a sealed value is opened: the doors have one pair of functions for each. */
export type Codec = 'message' | 'letter' | 'answers' | 'text' | 'mail'

/** Text that strangers or staff typed, as what: a spreadsheet shall not read it as a formula (S5). */
export type Typed = 'text' | 'address' | 'number'

/** What a column holds of a person, how it may be copied out, and what an erasure does to it. */
export type Personal = {
  readonly category: Category
  /** `person`: into the person's own copy and staff exports · `staff`: staff exports only · `never`: leaves by no door. */
  readonly copy: 'person' | 'staff' | 'never'
  /**
   * `row`: goes with its row · `null`: so too, and is emptied before when what brought it ends and the row stays ·
   * `stays`: kept, for the reason its record class states.
   */
  readonly erase: 'row' | 'null' | 'stays'
  /** Of what is sealed under the message keyring, bound to its row's id. */
  readonly codec?: Codec
  readonly typed?: Typed
  /** Its name in exports; absent: that in the database. */
  readonly label?: string
}

/** Whom a column points at, with or without a foreign key; a list of ids is one too. */
export type Link = {
  readonly to: 'person' | 'staff' | 'either'
  /** `subject`: the row is theirs · `author`: they made it or have to do with it · `mentioned`. */
  readonly as: 'subject' | 'author' | 'mentioned'
  /** What becomes of the row when they go: it goes too, is emptied of them, or stays as it is. */
  readonly gone: 'row' | 'null' | 'stays'
  readonly label?: string
}

export type Plain = {
  /** `person`: stands in a person's own copy beside what is theirs, to say what a row is. */
  readonly copy?: 'person'
  /** What an id names, where its name could be taken for that of a person or member. */
  readonly names?: string
  readonly label?: string
}

export type Secret = {
  /** Of a key: the folder of the file store where what it opens lies, under its row's `id`; `name` is what it was called. */
  readonly opens?: string
}

export type ColumnClass =
  | ({ readonly kind: 'personal' } & Personal)
  | ({ readonly kind: 'link' } & Link)
  | ({ readonly kind: 'plain' } & Plain)
  | ({ readonly kind: 'secret' } & Secret)

/**
 * What a row's period counts from.
 * - `from` a moment: its class's period;
 * - `until` a moment: then it ends, whatever the policy says;
 * - `with parent`: it goes with what its keys point at;
 * - `code`: a rule in the erase door, for a reason told beside it;
 * - `stays`: no period, or one that no sweep takes.
 */
export type RowClock<Column extends string> =
  | { readonly from: Column }
  | { readonly until: Column }
  | 'with parent'
  | 'code'
  | 'stays'

export type TableClass<Column extends string> = {
  readonly retention: RecordClass
  readonly clock: RowClock<Column>
  readonly privilege: Privilege
  /** How a person's rows follow a merge: they `move`, are decided upon one by one in `code`, or stay where they are. */
  readonly merge?: 'move' | 'code' | 'stays'
}

declare const classified: unique symbol
export type Classified = { readonly [classified]: true }

/** Rows of a person that go with them. */
export const ofPerson = { to: 'person', as: 'subject', gone: 'row' } as const satisfies Link
/** Rows of a member that go with them. */
export const ofStaff = { to: 'staff', as: 'subject', gone: 'row' } as const satisfies Link
/** Who of staff did it; nobody, once they are gone. */
export const byStaff = { to: 'staff', as: 'author', gone: 'null' } as const satisfies Link
/** Who of staff did it, kept for proof: an id that names nobody once their account is gone. */
export const provenBy = { to: 'staff', as: 'author', gone: 'stays' } as const satisfies Link
/** In the person's own copy, beside what is theirs. */
export const copied = { copy: 'person' } as const satisfies Plain
