// What a run of tests tells of itself while it goes on: a line for each thing that begins, moves or ends, in the file
// that CANDOR_PROGRESS names. Without that nothing is told.
import { appendFileSync, readFileSync } from 'node:fs'

/** Tells that something began, got on or ended: `{ began }`, `{ moved }` or `{ ended, outcome }`, each with its name. */
export function tell(event) {
  if (process.env.CANDOR_PROGRESS) appendFileSync(process.env.CANDOR_PROGRESS, `${JSON.stringify(event)}\n`)
}

/** Everything told so far, the oldest first. */
export function readProgress(path) {
  try {
    const whole = readFileSync(path, 'utf8').split('\n').slice(0, -1)
    return whole.map((line) => JSON.parse(line))
  } catch {
    return []
  }
}

/** Names of what began and did not end; of a file and a test in it, the test alone. */
export function runningIn(events) {
  const running = new Set()
  for (const { began, ended } of events) {
    if (began) running.add(began)
    if (ended) running.delete(ended)
  }
  const names = [...running]
  return names.filter((name) => !names.some((other) => other.startsWith(`${name}: `)))
}
