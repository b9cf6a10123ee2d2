/** Work of ours that next-auth runs, and what broke in it. */
export type OwnFault = {
  /** The same work, whose fault is kept. */
  readonly watch: <Given extends unknown[], T>(
    work: (...given: Given) => Promise<T>,
  ) => (...given: Given) => Promise<T>
  /** Throws what broke, once next-auth is done. */
  readonly rethrow: () => void
}

/** Watches work of ours that next-auth runs: to next-auth itself whatever throws is somebody who is not let in, and a database that is away is not that. */
export function ownFault(): OwnFault {
  const faults: unknown[] = []
  return {
    watch:
      (work) =>
      async (...given) => {
        try {
          return await work(...given)
        } catch (error) {
          faults.push(error)
          throw error
        }
      },
    rethrow() {
      if (faults.length > 0) throw faults[0]
    },
  }
}
