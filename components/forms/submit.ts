import type { Challenge } from 'altcha-lib/types'
import type { FormMessage } from './form-body.tsx'
import type { FormErrors } from './form-shape.ts'

/**
 * What the handler answers to a form that was sent with script. `location` is a path of this site; `kept`
 * are the tokens of the files that are still there.
 */
export type Submitted =
  | { ok: true; location: string }
  | { ok: false; errors: FormErrors; message?: FormMessage; challenge?: Challenge; kept?: readonly string[] }

/**
 * Posts a form and reads the answer.
 * @throws TypeError when nothing answers; SyntaxError when what answers is not the handler
 */
export async function submitForm(action: string, data: FormData): Promise<Submitted> {
  const answer = await fetch(action, { method: 'POST', headers: { Accept: 'application/json' }, body: data })
  return (await answer.json()) as Submitted
}
