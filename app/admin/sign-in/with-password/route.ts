import { signInByPassword } from '../../../../lib/journeys/sign-in/password.ts'
import { callerAddress } from '../../../../lib/platform/caller-address.ts'
import { keyedDigest } from '../../../../lib/platform/crypto/digest.ts'
import { truncateAddress } from '../../../../lib/platform/http-address.ts'
import { passwordSignInSchema } from '../../../../lib/records/staff/schema.ts'
import { house, houseSettings } from '../../../house.ts'
import { see } from '../../answers.tsx'
import { strangerPost } from '../../guard.ts'
import { answerSignedIn } from '../../session-answer.ts'

export const POST = strangerPost(passwordSignInSchema, async ({ email, password }, request) => {
  const opened = await house()
  const address = callerAddress(request.headers, houseSettings().trustProxy)
  const caller = keyedDigest(opened.keys.auth, 'sign_in', truncateAddress(address ?? '') ?? '')
  const session = await signInByPassword(opened.db, { email, password, caller }, opened.clock())
  return session ? answerSignedIn(opened, session) : see('/admin/sign-in', { said: 'wrong' })
})
