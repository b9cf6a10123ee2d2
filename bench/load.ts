import { Agent, request } from 'node:http'

export type Load = {
  /** One for all, or each request's own. */
  readonly url: string | (() => string)
  /** Left out: a post. */
  readonly method?: 'GET' | 'POST'
  /** Of the body. */
  readonly type: string
  /** The answer that counts. */
  readonly expected: number
  headers(): Record<string, string>
  body(): string
}

/**
 * Posts over `connections` kept connections for `milliseconds`, each as soon as the one before is answered.
 * @returns answers per second; throws at the first that is another than expected
 */
export async function postFor(load: Load, connections: number, milliseconds: number): Promise<number> {
  const begun = performance.now()
  const waits = await postUntil(load, connections, AbortSignal.timeout(milliseconds))
  return waits.length / ((performance.now() - begun) / 1000)
}

/**
 * The same until a signal.
 * @returns what each waited, in milliseconds
 */
export async function postUntil(load: Load, connections: number, signal: AbortSignal): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const waits: number[] = []
  const one = async () => {
    while (!signal.aborted) {
      const begun = performance.now()
      await post(load, agent)
      waits.push(performance.now() - begun)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, one))
    return waits
  } finally {
    agent.destroy()
  }
}

function post(
  { url: given, method = 'POST', type, expected, headers, body }: Load,
  agent: Agent,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const url = typeof given === 'string' ? given : given()
    const text = body()
    const length = { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) }
    const sent = request(
      url,
      { method, agent, headers: { ...headers(), ...(method === 'GET' ? {} : length) } },
      (answer) => {
        answer.resume()
        answer.once('end', () =>
          answer.statusCode === expected
            ? resolve()
            : reject(new Error(`${url} answered ${answer.statusCode}.`)),
        )
      },
    )
    sent.once('error', reject)
    sent.end(method === 'GET' ? undefined : text)
  })
}
