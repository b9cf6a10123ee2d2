'use server'

import { headers } from 'next/headers'
import type { Submitted } from '../../components/forms/submit.ts'
import { callerAddress } from '../caller.ts'
import { drainAfterwards } from '../drain-afterwards.ts'
import { answerForm, readPosted } from './answer.ts'

/** A form sent with script. Public: it takes no session and gives none, and whoever calls it may hand it anything. */
export async function submitWithScript(given: FormData): Promise<Submitted> {
  const data = given instanceof FormData ? given : new FormData()
  const posted = readPosted(String(data.get('form') ?? ''), data)
  const answer = await answerForm(posted, callerAddress(await headers()))
  if (answer.kind === 'done') {
    drainAfterwards()
    return { ok: true, location: answer.location }
  }
  const { errors, message, challenge } = answer
  return { ok: false, errors, message, challenge }
}
