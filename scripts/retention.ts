import { OperatorError } from '#lib/platform/operator-error.ts'
import { countsUpTo } from '#lib/retention/due-rows.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { previewSweep } from '#lib/retention/preview.ts'
import { printPeriod } from '#policy/sections/retention.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { withApp } from './run/context.ts'

const without = {
  with_person: 'goes with its person',
  not_held: 'not in use on this site',
  stays: 'stays',
} as const

/** The daily sweep at once; with --dry-run what it would take, rule by rule, and nothing is touched. */
await withApp(async (app) => {
  const args = process.argv.slice(2)
  const unknown = args.find((arg) => arg !== '--dry-run')
  if (unknown) throw new OperatorError(`npm run retention takes --dry-run or nothing, not ${unknown}.`)
  if (args.length > 0) {
    const { people, rules } = await previewSweep(app)
    const words = sectionWords.en
    console.log(`${printed(people)} ${people === 1 ? 'person' : 'people'} would be erased whole`)
    for (const { record, rule, count } of rules) {
      const what = typeof count === 'number' ? `${printed(count)} would be deleted` : without[count]
      console.log(`${record}: ${what} (${printPeriod(record, rule, { words, language: 'en' })})`)
    }
    return
  }
  const taken = await sweep(app, true)
  if (!taken)
    throw new OperatorError('A sweep is under way. Wait for its end, then run npm run retention again.')
  for (const [rule, count] of Object.entries(taken)) console.log(`${rule}: ${count}`)
})
process.exit()

function printed(count: number): string {
  return count === countsUpTo ? `${count} or more` : String(count)
}
