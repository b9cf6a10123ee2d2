import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Runs `judge` over a folder that holds these files alone, and takes the folder away after. */
export async function withFiles<T>(
  texts: Readonly<Record<string, string>>,
  judge: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-arrows-'))
  try {
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    return await judge(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
