import { setTimeout as pause } from 'node:timers/promises'

/** What the other end says of how fast it may be asked, in the words of the IETF draft that Resend follows. */
type ResponseHeaders = Readonly<Record<string, string>> | null

/** Keeps to the pace that the other end asks for: by its headers before it has to refuse, by its refusal at the latest. */
export class Pace {
  #notBefore = 0

  /**
   * Waits for a turn, until a moment of `performance.now()` at most.
   * @returns 0 at one's turn; where it comes too late, how many milliseconds are still to be waited
   */
  async turn(until: number): Promise<number> {
    for (let wait = this.#wait(); wait > 0; wait = this.#wait()) {
      if (this.#notBefore > until) return wait
      await pause(wait)
    }
    return 0
  }

  /** Adapts to an answer. @param refused whether it said that we came too often */
  adapt(headers: ResponseHeaders, refused: boolean): void {
    const seconds = (name: string) => Number.parseFloat(headers?.[name] ?? '')
    const reset = seconds('ratelimit-reset')
    if (refused) this.rest((seconds('retry-after') || reset || 1) * 1000)
    else if (seconds('ratelimit-remaining') === 0 && reset > 0) this.rest(reset * 1000)
  }

  /** Nobody asks for so long. */
  rest(ms: number): void {
    this.#notBefore = Math.max(this.#notBefore, performance.now() + ms)
  }

  #wait(): number {
    return this.#notBefore - performance.now()
  }
}
