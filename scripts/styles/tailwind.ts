import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const cli = join(
  dirname(createRequire(import.meta.url).resolve('@tailwindcss/cli/package.json')),
  'dist/index.mjs',
)

function start(input: string, output: string, extra: readonly string[]): ChildProcess {
  return spawn(process.execPath, [cli, '--input', input, '--output', output, ...extra], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** Compiles one entry file, minified. Rejects with Tailwind's own words. */
export async function compile(input: string, output: string): Promise<void> {
  const child = start(input, output, ['--minify'])
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`The stylesheet ${input} did not compile:\n${said.trim()}`)
}

/** Compiles at every change until this process ends. */
export function compileOnChange(input: string, output: string): void {
  const child = start(input, output, ['--watch=always'])
  child.stderr?.pipe(process.stderr)
  process.once('exit', () => child.kill())
}
