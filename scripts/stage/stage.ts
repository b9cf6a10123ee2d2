// Puts a build into a folder that runs with Node alone: the site and the operator's commands, no packages of
// development, no secrets. The Dockerfile and its test do just this.
import { existsSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { runScript } from '#scripts/run/run-script.ts'
import { stageOperatorPrograms } from './operator-programs.ts'
import { stageSite } from './site.ts'

const usage = 'Usage: tsx scripts/stage/stage.ts DIR, where DIR is empty or does not exist yet.'

await runScript(async () => {
  const target = process.argv[2]
  if (!target) throw new OperatorError(usage)
  const folder = resolve(target)
  if (!existsSync('.next/standalone/server.js'))
    throw new OperatorError('There is no build to stage. Run npm run build first, without VERCEL set.')
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new OperatorError(`${folder} is not empty. ${usage}`)
  await stageSite(folder)
  await stageOperatorPrograms(folder)
  console.log(`Staged ${folder}: ${Math.round((await weigh(folder)) / 1e6)} MB`)
})

/** Bytes of all files under `folder`. */
async function weigh(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
