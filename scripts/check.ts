// The fast gate: everything that needs neither a database nor a browser, all at once. With --map it draws the arrows
// of docs/map.md anew, with --lists the files that name all tables and all actions.
import { cruiseLayers, findCycles, wrongArrows } from './check/arrows.ts'
import { unknownCodes } from './check/codes.ts'
import { unreadableFiles } from './check/files.ts'
import { checkLists } from './check/lists.ts'
import { checkMap } from './check/map.ts'
import { namesMadeAtRunTime } from './check/run-time-names.ts'
import { checkStyle, checkTypes, complaints, type Outcome, runUnitTests } from './check/tools.ts'

const redraw = process.argv.includes('--map')
// Before anything reads them.
const lists = checkLists(process.argv.includes('--lists'))

const [style, types, unit] = [checkStyle(), checkTypes(), runUnitTests()]
const cruise = await cruiseLayers()

const parts: Record<string, Promise<Outcome> | Outcome> = {
  arrows: complaints([...wrongArrows(cruise), ...namesMadeAtRunTime()]),
  codes: complaints(unknownCodes()),
  cycles: complaints(findCycles(cruise)),
  files: complaints(unreadableFiles()),
  lists: complaints(lists),
  map: complaints(checkMap(cruise, redraw)),
  style,
  types,
  unit,
}

const total = { passed: 0, failed: 0 }
for (const [name, part] of Object.entries(parts)) {
  const { passed, failed, said } = await part
  total.passed += passed
  total.failed += failed
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (failed > 0) console.log(`\n${said}\n`)
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
