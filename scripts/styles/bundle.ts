import { watch } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { bundleAsync, Features } from 'lightningcss'

/** The oldest browsers that read our pages, as `major << 16 | minor << 8`: 2024 and later. */
const targets = {
  chrome: 111 << 16,
  safari: (16 << 16) | (4 << 8),
  ios_saf: (16 << 16) | (4 << 8),
  firefox: 128 << 16,
}

/**
 * Bundles one entry file and what it imports into `output`, minified. Colours by scheme and logical sides are left as they are:
 * what stands in their place for older browsers doubles the sheet.
 * @throws Error with the place in the file that cannot be read
 */
export async function bundle(entry: string, output: string): Promise<void> {
  const { code } = await bundleAsync({
    filename: entry,
    minify: true,
    targets,
    include: Features.Nesting | Features.MediaQueries,
    exclude: Features.LogicalProperties | Features.DirSelector | Features.LightDark,
  }).catch((error: unknown) => {
    throw new Error(`The stylesheet ${entry} did not compile:\n${placeOf(error)}`)
  })
  await writeFile(output, code)
}

/** Bundles again at every change of a stylesheet under `folders`, until this process ends. */
export function bundleOnChange(entry: string, output: string, folders: readonly string[]): void {
  let waiting: NodeJS.Timeout | undefined
  const again = (name: string | null) => {
    if (!name?.endsWith('.css')) return
    clearTimeout(waiting)
    // An editor writes a file in several steps.
    waiting = setTimeout(
      () => void bundle(entry, output).catch((error: Error) => console.error(error.message)),
      50,
    )
  }
  for (const folder of folders)
    watch(folder, { recursive: true, persistent: false }, (_, name) => again(name))
}

function placeOf(error: unknown): string {
  const { message, fileName, loc } = error as Error & { fileName?: string; loc?: { line: number } }
  return fileName ? `${relative('.', fileName)}:${loc?.line ?? 1}: ${message}` : message
}
