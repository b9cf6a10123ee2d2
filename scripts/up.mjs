// First command of the README. Runs on the machine's own Node, from 20 on, before anything is installed: so it
// imports nothing but Node itself, and hands over to the Node that is installed with the packages.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules/.candor-lock')
const brought = join(root, 'node_modules/.bin/node')

installWhenChanged()
handOver(runtime(), ['--import', 'tsx', 'scripts/start.ts', '--up', ...process.argv.slice(2)])

function installWhenChanged() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing packages')
  const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts']
  const { status } = spawnSync('npm', npm, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    stop('npm install did not finish; its reason stands above. Mend that, then run npm run up again.')
  // npm may have completed the lock file for this platform: what counts is the file as it is now.
  const installed = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  writeFileSync(stamp, installed)
}

function runtime() {
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  stop(
    `Node 24 is needed, and none comes with the packages for ${process.platform}-${process.arch}; this is Node ` +
      `${process.versions.node}. Install Node 24 from https://nodejs.org, then run npm run up again.`,
  )
}

function handOver(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit' })
  // Ctrl-C reaches the child by itself; a signal to this process alone has to be passed on.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {})
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
