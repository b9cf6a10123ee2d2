import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { operatorPrograms } from './operator-programs.ts'

const standalone = '.next/standalone'

// Brought by the framework to resize pictures; ours are drawings.
const unused = [join('node_modules', 'sharp'), join('node_modules', '@img')]

/** Copies the built site into `folder`. Its own `npm run` knows the commands that work there. */
export async function stageSite(folder: string): Promise<void> {
  await cp(standalone, folder, {
    recursive: true,
    filter: (path) => !unused.some((one) => path.endsWith(`${sep}${one}`)),
  })
  const { name, version, license } = JSON.parse(await readFile('package.json', 'utf8'))
  const programs = ['start', ...operatorPrograms]
  const scripts = Object.fromEntries(
    programs.map((program) => [program, `node ${program === 'start' ? 'server' : program}.js`]),
  )
  const description = { name, version, license, private: true, type: 'module', scripts }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`)
}
