import { readdirSync } from 'node:fs'
import { posix } from 'node:path'

/** What is not ours or not written: packages, builds, results, and whatever begins with a dot. */
const passedOver = /^(?:node_modules|generated|public|test-results|playwright-report|results|\..+)$/
const program = /(?<!\.d)\.(?:ts|tsx|mjs)$/
const text = /\.(?:tsx?|mjs|sql|css|md)$/

/** Every program file under `folder`, named from it. */
export function listPrograms(folder = '.'): string[] {
  return listFiles(folder, program)
}

/** Every file under `folder` that a person wrote to be read. */
export function listTexts(folder = '.'): string[] {
  return listFiles(folder, text)
}

function listFiles(folder: string, named: RegExp, under = ''): string[] {
  return readdirSync(posix.join(folder, under), { withFileTypes: true })
    .filter(({ name }) => !passedOver.test(name))
    .flatMap((entry) => {
      const path = posix.join(under, entry.name)
      if (entry.isDirectory()) return listFiles(folder, named, path)
      return entry.isFile() && named.test(entry.name) ? [path] : []
    })
    .sort()
}
