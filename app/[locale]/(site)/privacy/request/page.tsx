import { localesOf } from '#app/forms/form-pages.ts'
import { LivePage } from '#app/forms/live-page.tsx'
import { requestForm } from '#policy/forms/request-form.ts'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => localesOf(requestForm)

/** Which right, for which address: one more form (P51). */
export default function Page({ params }: { params: Promise<{ locale: string }> }) {
  return <LivePage form={requestForm} params={params} />
}
