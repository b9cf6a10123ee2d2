import { readFileSync } from 'node:fs'
import { isForTests } from './layers.ts'
import { listPrograms } from './sources.ts'

const madeName = /\bimport\(\s*`[^`]*\$\{/
/** The agency of a build is chosen by its name, so this file imports by a name that is made when it runs. */
const mayMakeNames = ['lib/agency.ts']

/** Files that import by a name made at run time: an arrow that no check can see. */
export function namesMadeAtRunTime(
  files: readonly string[] = listPrograms(),
  read = (file: string): string => readFileSync(file, 'utf8'),
): string[] {
  return files
    .filter((file) => !isForTests(file) && !mayMakeNames.includes(file) && madeName.test(read(file)))
    .map((file) => `${file} imports by a name made at run time, which hides its arrow: write the name out.`)
}
