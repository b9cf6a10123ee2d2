// First command of the README. Installs, then hands over to the Node that is installed with the packages.
import { spawn } from 'node:child_process'
import { findNode, installWhenChanged, root } from './packages.mjs'

const command = 'npm run up'

await installWhenChanged(command)
handOver(findNode(command), ['--import', 'tsx', 'scripts/start.ts', '--up', ...process.argv.slice(2)])

function handOver(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit' })
  // Ctrl-C reaches the child by itself; a signal to this process alone has to be passed on.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {})
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
}
