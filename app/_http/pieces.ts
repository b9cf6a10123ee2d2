import type { Hold } from './memory.ts'

/** How long a body of files may bring nothing. A short one has the server's own limit, of five minutes in all. */
const patienceMs = 30_000

/** Why no more of a body was read. `busy`: there is no room for it now; `stalled`: nothing came for too long. */
export class UnreadBody extends Error {
  readonly why: 'busy' | 'stalled'

  constructor(why: UnreadBody['why']) {
    super(`A body was not read: ${why}`)
    this.name = 'UnreadBody'
    this.why = why
  }
}

/**
 * Gives a body piece by piece, each counted to `hold` as it comes. What is left is for the server to discard: cancelling it
 * would break the connection off before the answer.
 * @throws UnreadBody where there is no room, or where nothing comes for `patience` milliseconds
 */
export async function* piecesOf(
  body: ReadableStream<Uint8Array>,
  hold: Hold,
  patience = patienceMs,
): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader()
  for (;;) {
    const reading = reader.read()
    const { done, value } = await (patience === Number.POSITIVE_INFINITY
      ? reading
      : within(reading, patience))
    if (done) return
    if (!hold.take(value.length)) throw new UnreadBody('busy')
    yield value
  }
}

async function within<T>(reading: Promise<T>, patience: number): Promise<T> {
  let late: NodeJS.Timeout | undefined
  const stalled = new Promise<never>((_, fail) => {
    late = setTimeout(() => fail(new UnreadBody('stalled')), patience)
  })
  // Whichever comes second is nobody's any more.
  reading.catch(() => {})
  try {
    return await Promise.race([reading, stalled])
  } finally {
    clearTimeout(late)
  }
}
