import { type Job, type JobContext, type JobName, jobs } from './jobs.ts'

/** What a round of jobs came to. */
export type Round = {
  /** What each gave; `{ away: true }` of what is outside and was away. Nothing of one that failed. */
  readonly done: { readonly [N in JobName]?: unknown }
  readonly failed: readonly { readonly name: JobName; readonly error: unknown }[]
}

/** Runs jobs once, one after the other; one that fails never skips the next. */
export async function runOnce(
  context: JobContext,
  chosen: readonly (Job & { readonly name: JobName })[] = jobs,
): Promise<Round> {
  const done: { [N in JobName]?: unknown } = {}
  const failed: { name: JobName; error: unknown }[] = []
  for (const { name, run, explain } of chosen) {
    try {
      done[name] = await run(context)
    } catch (error) {
      if (explain) done[name] = { away: true }
      else failed.push({ name, error })
    }
  }
  return { done, failed }
}
