import type { Metadata } from 'next'
import { type Query, queryValue } from '#app/admin/address.ts'
import { words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

const { forgotten: label, signIn } = words
export const metadata: Metadata = { title: label.title }

/** For a member who cannot get in. It tells nobody who is a member (S8). */
export default async function Forgotten({ searchParams }: { searchParams: Query }) {
  const isAsked = (await queryValue(searchParams, 'said')) === 'asked'
  return (
    <SignInPage
      agency={agency.content.name}
      title={label.title}
      lead={<p>{label.text}</p>}
      after={<a href="/admin/sign-in">{signIn.title}</a>}
    >
      {isAsked && (
        <Notice role="status">
          <p>{label.asked}</p>
        </Notice>
      )}
      <form className="form" action="/admin/forgotten/ask" method="post">
        <Field id="email" label={signIn.email}>
          <TextInput id="email" name="email" type="email" autoComplete="username" required maxLength={320} />
        </Field>
        <Button>{label.submit}</Button>
      </form>
    </SignInPage>
  )
}
