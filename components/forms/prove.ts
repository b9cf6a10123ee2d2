import { type Submitted, submitForm } from './submit.ts'

/**
 * Sends a form with how long its page was open, and where the answer asks for work, does it and sends again. The
 * solver is fetched only then.
 */
export async function submitProven(
  action: string,
  form: HTMLFormElement,
  files: ReadonlyMap<string, readonly string[]>,
): Promise<Submitted> {
  const data = new FormData(form)
  // A file went ahead of the form: its token stands for it.
  for (const [field, tokens] of files) {
    data.delete(field)
    for (const token of tokens) data.append(field, token)
  }
  data.set('elapsed', String(Math.round(performance.now())))
  const answer = await submitForm(action, data)
  if (answer.ok || !answer.challenge) return answer
  const { challenge } = answer
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
  ])
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) return answer
  data.set('proof', JSON.stringify({ challenge, solution }))
  return submitForm(action, data)
}
