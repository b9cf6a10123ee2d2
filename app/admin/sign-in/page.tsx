import type { Metadata } from 'next'
import { type Query, queryValue } from '#app/admin/address.ts'
import { words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

const { signIn } = words
export const metadata: Metadata = { title: signIn.title }

/** The way in by address and password. Open to everybody; it tells nobody who is a member (S8). */
export default async function SignIn({ searchParams }: { searchParams: Query }) {
  const said = await queryValue(searchParams, 'said')
  return (
    <SignInPage
      agency={agency.content.name}
      title={signIn.title}
      after={
        <>
          <p>
            <a href="/admin/forgotten">{words.forgotten.title}</a>
          </p>
          <p>{signIn.help}</p>
        </>
      }
    >
      {said === 'wrong' && (
        <Notice tone="danger" role="alert">
          <p>{signIn.wrong}</p>
        </Notice>
      )}
      {said === 'ended' && (
        <Notice role="status">
          <p>{signIn.ended}</p>
        </Notice>
      )}
      <form className="form" action="/admin/sign-in/with-password" method="post">
        <Field id="email" label={signIn.email}>
          <TextInput id="email" name="email" type="email" autoComplete="username" required maxLength={320} />
        </Field>
        <Field id="password" label={signIn.password}>
          <TextInput
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={1024}
          />
        </Field>
        <Button>{signIn.submit}</Button>
      </form>
    </SignInPage>
  )
}
