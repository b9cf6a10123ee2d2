import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/**
 * Digests of the inline scripts of each prerendered page, for its content security policy (S3).
 * @param folder where the build put the pages
 * @returns for example `{ "/en/contact": ["sha256-…"] }`
 */
export async function hashInlineScripts(folder: string): Promise<Record<string, string[]>> {
  const files = await readdir(folder, { recursive: true })
  const pages = files.filter((file) => file.endsWith('.html'))
  const hashed = await Promise.all(
    pages.map(async (file) => {
      const html = await readFile(join(folder, file), 'utf8')
      const path = `/${relative('.', file).replace(/\.html$/, '')}`
      return [path, hashesOf(html)] as const
    }),
  )
  return Object.fromEntries(hashed)
}

function hashesOf(html: string): string[] {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
  const digests = scripts.map(([, body]) =>
    createHash('sha256')
      .update(body ?? '')
      .digest('base64'),
  )
  return [...new Set(digests)].map((digest) => `sha256-${digest}`)
}
