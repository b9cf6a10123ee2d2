/** Bytes of posted files that one process holds at once, whoever sends them. */
const most = 256 * 1024 ** 2

let held = 0

/**
 * Room for so many bytes until it is given back. Strangers may send at once more than a machine has.
 * @returns null when there is none; the caller is then asked to come again
 */
export function takeMemory(bytes: number): { release(): void } | null {
  if (held + bytes > most) return null
  held += bytes
  let given = false
  return {
    release: () => {
      if (!given) held -= bytes
      given = true
    },
  }
}
