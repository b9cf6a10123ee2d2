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
