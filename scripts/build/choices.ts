import { join } from 'node:path'
import { build } from 'esbuild'
import { everyAdapter } from '#policy/adapters/every-adapter.ts'
import type { Question } from '#policy/cookie-choices/question.ts'
import { publishHashed } from '#scripts/styles/publish.ts'

/**
 * Makes the script that asks what a browser may be given, with the adapters of one agency and no other: `/assets/choices-….js`.
 * @returns its address; null where nothing is asked, so that no page has a script for it
 */
export async function buildChoices(question: Question | null, folder = 'public'): Promise<string | null> {
  if (!question) return null
  return `/assets/${await publishHashed(join(folder, 'assets'), 'choices', 'js', await bundleChoices(question))}`
}

/**
 * Makes the script of the page of choices, which begins nothing: it takes away what is not agreed to any more, in the
 * browser's storage too, where no header of ours reaches.
 */
export async function buildClearing(question: Question | null, folder = 'public'): Promise<string | null> {
  if (!question) return null
  const made = await bundleChoices(question, [])
  return `/assets/${await publishHashed(join(folder, 'assets'), 'clearing', 'js', made)}`
}

/** Gives the script itself, with what begins these. */
export async function bundleChoices(
  { items, scripts, honoured }: Question,
  begins: Question['scripts'] = scripts,
): Promise<string> {
  const asked = { items, honoured, scripts: scripts.map(({ sources: _, ...script }) => script) }
  const used = begins
    .filter(({ embeds }) => !embeds)
    .map(({ adapter }) => ({
      adapter,
      file: everyAdapter[adapter as keyof typeof everyAdapter].file,
    }))
  const frames = begins.filter(({ embeds }) => embeds).map(({ adapter }) => adapter)
  const entry = [
    "import { run } from '#components/choices/run.ts'",
    ...(frames.length > 0 ? ["import { showAll, waitForPresses } from '#policy/embeds/press.ts'"] : []),
    ...used.map(({ adapter, file }) => `import { load as ${adapter} } from '#policy/adapters/${file}.ts'`),
    ...(frames.length > 0 ? ['waitForPresses()'] : []),
    `run(${JSON.stringify(asked)}, { ${[
      ...used.map(({ adapter }) => adapter),
      ...frames.map((shows) => `${shows}: showAll('${shows}')`),
    ].join(', ')} })`,
  ].join('\n')
  const made = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'safari16.4', 'firefox115', 'chrome110'],
    legalComments: 'none',
    logLevel: 'warning',
  })
  return made.outputFiles[0]?.text ?? ''
}
