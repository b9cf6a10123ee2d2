import { createTranslator } from 'use-intl/core'
import { en } from '../../messages/en.ts'

/** The desk speaks one language for now. */
export const deskLocale = 'en'

export const words = en.desk

/** Phrases that count something. */
export const counted = createTranslator({ locale: deskLocale, messages: en, namespace: 'desk' })
