import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AgencyPage, readPage } from './agency-page.ts'
import { OperatorError } from './platform/operator-error.ts'

/** What is wrong with the file of a page. */
export type PageFault = { readonly file: string; readonly says: string }

/**
 * Reads the pages of an agency's folder, `pages/about.en.md` and the like; without such a folder there are none.
 * @param folder the agency's, as a path
 */
export function findPages(folder: string): { pages: AgencyPage[]; faults: PageFault[] } {
  const pages: AgencyPage[] = []
  const faults: PageFault[] = []
  const within = join(folder, 'pages')
  const names = existsSync(within) ? readdirSync(within).filter((name) => !name.startsWith('.')) : []
  for (const name of names.sort()) {
    const read = readPage(name, readFileSync(join(within, name), 'utf8'))
    if (typeof read === 'string') faults.push({ file: `pages/${name}`, says: read })
    else pages.push(read.page)
  }
  return { pages, faults }
}

/**
 * The same for a build, which cannot go on with a page that cannot be shown.
 * @throws OperatorError naming each file and what is wrong with it
 */
export function pagesToBuild(folder: string): AgencyPage[] {
  const { pages, faults } = findPages(folder)
  if (faults.length === 0) return pages
  throw new OperatorError(faults.map(({ file, says }) => `${join(folder, file)}: ${says}`).join('\n'))
}
