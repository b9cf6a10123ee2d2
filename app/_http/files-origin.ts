import { filesUrl } from '#lib/platform/deployment-hosts.ts'
import { readSettings } from '#lib/platform/settings.ts'

let origin: string | null | undefined

/** The bucket's origin, where browsers put files themselves; null where files go to us. */
export function filesOrigin(): string | null {
  if (origin === undefined) {
    const url = filesUrl(readSettings(process.env).files)
    origin = url ? new URL(url).origin : null
  }
  return origin
}
