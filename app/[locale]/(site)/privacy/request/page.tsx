import { requestForm } from '../../../../../policy/request-form.ts'
import { localesOf } from '../../../../forms/form-pages.ts'
import { LivePage } from '../../../../forms/live-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => localesOf(requestForm)

/** Which right, for which address: one more form (P51). */
export default function Page({ params }: { params: Promise<{ locale: string }> }) {
  return <LivePage form={requestForm} params={params} />
}
