import { built } from '#app/built.ts'
import { sourcesFor } from '#policy/cookie-choices/allowed.ts'
import { choiceCookie } from '#policy/cookie-choices/choice.ts'
import type { Sources } from '#policy/cookie-choices/question.ts'
import { signalsIn } from '#policy/cookie-choices/signals.ts'

type Asking = {
  readonly headers: Headers
  readonly cookies: { readonly get: (name: string) => { readonly value: string } | undefined }
}

/** What the scripts may reach that are agreed to in the browser that asks for a page. */
export function agreedSources({ headers, cookies }: Asking): readonly Sources[] {
  if (!built.question) return []
  return sourcesFor(built.question, cookies.get(choiceCookie)?.value, signalsIn(headers))
}
