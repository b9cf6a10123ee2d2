import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { PublishedDrawing } from '#agencies/types.ts'
import { publishHashed } from './publish.ts'

const viewBox = /viewBox="0 0 ([\d.]+) ([\d.]+)"/

/**
 * Publishes every SVG of `source` under a hashed name; gives address and size by file name without `.svg`.
 * Throws with the file's name if it lacks a `viewBox` from the origin or a drawing with the id `drawing`.
 */
export async function publishDrawings(
  source: string,
  target: string,
): Promise<Record<string, PublishedDrawing>> {
  const files = (await readdir(source)).filter((file) => file.endsWith('.svg')).sort()
  const drawings: Record<string, PublishedDrawing> = {}
  for (const file of files) {
    const { name } = parse(file)
    const content = await readFile(join(source, file), 'utf8')
    const size = viewBox.exec(content)
    if (!size || !content.includes('id="drawing"')) {
      throw new Error(
        `${join(source, file)} cannot be shown: it needs viewBox="0 0 W H" and an element with id="drawing" around what is drawn.`,
      )
    }
    const href = `/assets/${await publishHashed(target, name, 'svg', content)}`
    drawings[name] = { href, width: Number(size[1]), height: Number(size[2]) }
  }
  return drawings
}
