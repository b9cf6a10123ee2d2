import { localized } from '../../localized.ts'
import { notFoundDocument } from '../../not-found-document.tsx'

export const dynamic = 'force-dynamic'

export const GET = localized(async (locale) => notFoundDocument(locale))
