import type { AppContext } from '#lib/app.ts'
import { mirrorRefusals } from '#lib/doors/choices/mirror-refusals.ts'
import { putMirrors } from '#lib/doors/erase/put-mirrors.ts'

/**
 * Puts beside the database whatever a restore would have to repeat and is not there yet: erasures whose program ended before it did
 * so itself, and what came onto the list of whom not to write to since the last time.
 * @throws when the file store is away; the next call goes on
 */
export async function mirrorAll(app: AppContext): Promise<{ erasures: number; refusals: number }> {
  const erasures = await putMirrors(app)
  return { erasures, refusals: await mirrorRefusals(app) }
}
