/** What one part found; `names` says at the very end what failed, where whoever reads only that will see it. */
export function count(passed, failed, names = []) {
  return { passed: Number(passed), failed: Number(failed), names }
}

/** Counts the tests that a part told of. What did not end well has failed, whatever its tests say. */
export function countTold(title, events, { status, cut }) {
  const named = (...outcomes) =>
    events.filter(({ outcome }) => outcomes.includes(outcome)).map(({ ended }) => ended)
  const failed = [...named('failed'), ...cutNames(title, cut)]
  if (status !== 0 && failed.length === 0) failed.push(`${title}: it did not end well; why stands above.`)
  return count(named('passed', 'flaky').length, failed.length, failed)
}

/** Counts what a part printed last, `N passed, N failed`, where names of what failed follow `start`. */
export function countPrinted(title, { text, cut }, start) {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(text) ?? []
  if (failed !== undefined) return count(passed, failed, linesAfter(start, text))
  const names = cut ? cutNames(title, cut) : [`${title}: it did not end; why stands above.`]
  return count(0, names.length, [...linesAfter(start, text), ...names])
}

/** What ran when a part was cut. */
function cutNames(title, cut) {
  if (!cut) return []
  if (cut.length === 0) return [`${title}: cut, since nothing moved, with no test running`]
  return cut.map((name) => `${name} (cut, since nothing moved)`)
}

/** What stands after such a start of a line. */
function linesAfter(start, text) {
  return text.split('\n').flatMap((line) => (start.test(line) ? line.replace(start, '') : []))
}
