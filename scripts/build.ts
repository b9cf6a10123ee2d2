import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { loadAgency } from '#lib/agency.ts'
import { findPages, pagesToBuild, sayUnshown } from '#lib/agency-pages.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { shownIn } from '#policy/embeds/showing.ts'
import { publishCards } from './build/cards.ts'
import { describeBuild } from './build/describe.ts'
import { buildEmbed } from './build/embed.ts'
import { hashInlineScripts } from './build/inline-scripts.ts'
import { stageServer } from './build/stage-server.ts'
import { runScript } from './run/run-script.ts'
import { buildStyles } from './styles/styles.ts'

await runScript(async () => {
  const settings = readSettings({ ...process.env, ...placeholderKeys() })
  await mkdir('generated', { recursive: true })
  const assets = await buildStyles({ agency: settings.agency })
  await buildEmbed()
  await sayWhatStaysAway(settings.agency)
  const build = await describeBuild(settings, assets, await makeCards(settings.agency))
  await writeFile('generated/build.json', `${JSON.stringify(build, null, 2)}\n`)
  // Traced into the server before its content is known; filled below.
  await writeFile('generated/csp-hashes.json', '{}\n')
  await runNext({
    ...process.env,
    AGENCY: settings.agency,
    CANDOR_BUILD: JSON.stringify(build),
  })
  await writeFile(
    'generated/csp-hashes.json',
    `${JSON.stringify(await hashInlineScripts('.next/server/app'))}\n`,
  )
  if (!process.env.VERCEL) await stageServer()
})

/** What the agency names or links to and its pages do not load, each with what is missing. */
async function sayWhatStaysAway(id: string): Promise<void> {
  const { folder, question, stopped } = await loadAgency(id)
  for (const { why } of stopped) console.log(why)
  for (const { file, says } of sayUnshown(findPages(folder).linked, shownIn(question)))
    console.log(`${folder}/${file}: ${says}`)
}

/** Pictures for links to the agency's pages. */
async function makeCards(id: string): Promise<Record<string, string>> {
  const { content, folder } = await loadAgency(id)
  return publishCards(content, folder, pagesToBuild(folder), 'public/assets')
}

/** A build needs none of the keys of the running app, so that an image can be made without secrets. */
function placeholderKeys(): Record<string, string> {
  const any = Buffer.alloc(32, 1).toString('base64')
  return { AUTH_SECRET: any, DATA_KEY: any, SUPPRESSION_KEY: any }
}

async function runNext(env: NodeJS.ProcessEnv): Promise<void> {
  // It would stand in files that anybody may read, and nothing needs it: no page posts to the framework.
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: _, ...given } = env
  const builder = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...given, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
  const [code] = await once(builder, 'exit')
  if (code !== 0) throw new OperatorError('The build failed; its reason stands above.')
}
