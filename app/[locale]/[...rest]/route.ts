import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'

export const dynamic = 'force-dynamic'

export const GET = localized(async (locale) => notFoundDocument(locale))
