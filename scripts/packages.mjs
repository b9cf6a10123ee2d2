// Shared by the two commands of the README. Runs on the machine's own Node, from 20 on, before anything is installed:
// so it imports nothing but Node itself.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runWatched } from './verify/watch.mjs'

/** The repository's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const lock = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules/.candor-lock')
/** How long it may say nothing, in milliseconds: while it unpacks it does not. */
const installPatience = 20 * 60_000
const brought = join(root, 'node_modules/.bin/node')

/** Installs the packages unless those of this very lock file are there. `command` is what to run again. */
export async function installWhenChanged(command, signal) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest()) return
  console.log('Installing packages')
  // What it fetches is heard, as a sign that it gets on, and not shown.
  const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=http']
  const { status, text } = await runWatched('npm', npm, {
    cwd: root,
    patience: installPatience,
    signal,
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    // Warnings are kept quiet: they say that packages want Node 24, which they will get.
    console.error(text.replace(/^npm (?:http|warn|notice) .*\n/gm, ''))
    stop(`npm install did not finish; its reason stands above. Mend that, then run ${command} again.`)
  }
  // npm may have completed the lock file for this platform: what counts is the file as it is now.
  writeFileSync(stamp, lockDigest())
}

/** The Node to hand over to: the one that came with the packages, or the machine's if it is new enough. */
export function findNode(command) {
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  stop(
    `Node 24 is needed, and none comes with the packages for ${process.platform}-${process.arch}; this is Node ` +
      `${process.versions.node}. Install Node 24 from https://nodejs.org, then run ${command} again.`,
  )
}

/** Ends with a sentence. */
export function stop(message) {
  console.error(message)
  process.exit(1)
}

function lockDigest() {
  return createHash('sha256').update(readFileSync(lock)).digest('hex')
}
