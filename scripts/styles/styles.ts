import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { agencyFolder } from '#agencies/folders.ts'
import type { AgencyContent } from '#agencies/types.ts'
import type { Assets } from './assets.ts'
import { bundle, bundleOnChange } from './bundle.ts'
import { publishDrawings } from './drawings.ts'
import { cutFace, faceCss } from './face.ts'
import { publishFavicon } from './favicon.ts'
import { publishPictures } from './pictures.ts'
import { publishHashed } from './publish.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const generated = join(root, 'generated')
const published = join(root, 'public/assets')

const sheets = ['site', 'desk'] as const

/**
 * Makes the stylesheets, display face and drawings of one agency: hashed files in `public/assets`, their addresses in
 * `generated/assets.json`. Documents link these files, so they do not pass through the framework's own CSS.
 * With `watch`, the stylesheets keep one name each and are compiled again at every change until the process ends.
 */
export async function buildStyles(options: { agency: string; watch?: boolean }): Promise<Assets> {
  const folder = join(root, agencyFolder(root, options.agency) ?? `agencies/${options.agency}`)
  await mkdir(generated, { recursive: true })
  await mkdir(published, { recursive: true })

  const face = await publishFace(folder)
  const [site, desk] = await Promise.all(
    sheets.map(async (sheet) => {
      const entry = await writeEntry(sheet, folder, face?.css ?? '')
      return options.watch ? watchSheet(sheet, entry, folder) : publishSheet(sheet, entry)
    }),
  )
  const assets: Assets = {
    site: site!,
    desk: desk!,
    face: face?.href ?? null,
    drawings: await publishDrawings(join(folder, 'assets'), published),
    pictures: await publishPictures(join(folder, 'assets'), published),
    favicon: await publishFavicon(join(folder, 'assets'), published),
  }
  await writeFile(join(generated, 'assets.json'), `${JSON.stringify(assets, null, 2)}\n`)
  return assets
}

async function publishFace(folder: string): Promise<{ href: string; css: string } | null> {
  const { agency } = (await import(pathToFileURL(join(folder, 'index.ts')).href)) as { agency: AgencyContent }
  if (!agency.display) return null
  const file = await publishHashed(published, 'display', 'woff2', await cutFace(agency.display))
  const href = `/assets/${file}`
  return { href, css: faceCss(agency.display, href) }
}

/** The agency's brand.css comes last and outside every layer, so that whatever it says wins. */
async function writeEntry(sheet: string, folder: string, faceRules: string): Promise<string> {
  const entry = join(generated, `${sheet}.css`)
  const from = (path: string) => JSON.stringify(relative(generated, path).replaceAll('\\', '/'))
  const lines = [
    `@import ${from(join(root, `components/styles/${sheet}.css`))};`,
    `@import ${from(join(folder, 'brand.css'))};`,
    faceRules,
  ]
  await writeFile(entry, `${lines.join('\n')}\n`)
  return entry
}

async function publishSheet(sheet: string, entry: string): Promise<string> {
  const output = join(generated, `${sheet}.out.css`)
  await bundle(entry, output)
  return `/assets/${await publishHashed(published, sheet, 'css', await readFile(output))}`
}

async function watchSheet(sheet: string, entry: string, folder: string): Promise<string> {
  const output = join(published, `${sheet}.css`)
  await bundle(entry, output)
  bundleOnChange(entry, output, [join(root, 'components/styles'), folder])
  return `/assets/${sheet}.css`
}
