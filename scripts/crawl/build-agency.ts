// Builds, in a folder of its own, the site of an agency that asks its visitors and offers accounts: what the demo cannot show.
import { mkdirSync } from 'node:fs'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { runScript } from '#scripts/run/run-script.ts'
import { buildInClone, copyInto } from './clone.ts'

await runScript(async () => {
  const [folder, agency] = process.argv.slice(2)
  if (!folder || !agency) throw new OperatorError('Usage: tsx scripts/crawl/build-agency.ts DIR AGENCY')
  mkdirSync(folder, { recursive: true })
  copyInto(folder)
  if (!(await buildInClone({ folder }, agency))) process.exitCode = 1
})
