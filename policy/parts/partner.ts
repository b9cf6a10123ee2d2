/** A business partner that gets data of those who asked for it (P26). */
export type Partner = {
  readonly name: string
  /** Where it is, for whoever asks who got their data (P54). */
  readonly address: string
  readonly policyUrl?: string
}
