import { otherForms } from '#app/forms/form-pages.ts'
import { LivePage } from '#app/forms/live-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = otherForms

export default async function Page({ params }: { params: Promise<{ locale: string; form: string }> }) {
  return <LivePage form={(await params).form} params={params} />
}
