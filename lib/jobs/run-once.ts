import { type JobContext, type JobName, jobs, type NamedJob } from './jobs.ts'

type Fault = { readonly name: JobName; readonly error: unknown }

/** What a round of jobs came to. */
export type Round = {
  /** What each gave; `{ away: true }` of what is outside and was away. Nothing of one that failed. */
  readonly done: { readonly [N in JobName]?: unknown }
  readonly failed: readonly Fault[]
  /** What is outside and was away, with what that means. */
  readonly away: readonly (Fault & { readonly why: string })[]
}

/** Runs jobs once, one after the other; one that fails never skips the next. */
export async function runOnce(context: JobContext, chosen: readonly NamedJob[] = jobs): Promise<Round> {
  const done: { [N in JobName]?: unknown } = {}
  const failed: Fault[] = []
  const away: (Fault & { why: string })[] = []
  for (const { name, run, explain } of chosen) {
    try {
      done[name] = await run(context)
    } catch (error) {
      if (!explain) failed.push({ name, error })
      else {
        done[name] = { away: true }
        away.push({ name, error, why: explain(error) })
      }
    }
  }
  return { done, failed, away }
}
