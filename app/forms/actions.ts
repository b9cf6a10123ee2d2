'use server'

import { headers } from 'next/headers'
import type { Submitted } from '../../components/forms/submit.ts'
import { callerAddress } from '../caller.ts'
import { drainAfterwards } from '../drain-afterwards.ts'
import { answerForm, readPosted } from './answer.ts'

/** A form sent with script. Public: it takes no session and gives none. */
export async function submitWithScript(data: FormData): Promise<Submitted> {
  const posted = readPosted(String(data.get('form') ?? ''), data)
  const answer = await answerForm(posted, callerAddress(await headers()))
  if (answer.kind === 'done') {
    drainAfterwards()
    return { ok: true, location: answer.location }
  }
  return { ok: false, errors: answer.errors, message: answer.message }
}
