import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { seal, unseal } from '#lib/platform/crypto/seal.ts'

/** How long a previewed list waits to be entered. */
const waitsMs = 60 * 60_000
const folder = 'imports'

const keyOf = ({ keys }: AppContext, name: string) => keyedDigest(keys.data, 'opt-out list', name)
const pathOf = (name: string) => `${folder}/${name}`
const beganOf = (name: string) => Number.parseInt(name.split('-')[0] ?? '', 36)

/** Keeps the addresses of a previewed list, sealed, until it is entered. Gives its name. */
export async function keepList(app: AppContext, addresses: readonly string[]): Promise<string> {
  const name = `${app.clock().getTime().toString(36)}-${randomUUID()}`
  const sealed = seal(keyOf(app, name), 0, pathOf(name), Buffer.from(addresses.join('\n'), 'utf8'))
  await app.files.put(pathOf(name), sealed)
  return name
}

/** Gives a list that waits, which then waits no more; null: there is none of this name, or its hour is over. */
export async function takeList(app: AppContext, name: string): Promise<Buffer | null> {
  if (!/^[a-z0-9]{6,10}-[0-9a-f-]{36}$/.test(name)) return null
  const sealed = await app.files.get(pathOf(name))
  await app.files.remove(pathOf(name))
  return sealed && !isOver(app, name) ? unseal(keyOf(app, name), pathOf(name), sealed) : null
}

/** Removes lists that nobody entered in their hour. */
export async function dropOldLists(app: AppContext): Promise<void> {
  for await (const path of app.files.names(folder))
    if (isOver(app, path.slice(folder.length + 1))) await app.files.remove(path)
}

function isOver({ clock }: AppContext, name: string): boolean {
  return !(clock().getTime() - beganOf(name) < waitsMs)
}
