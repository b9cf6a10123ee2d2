import { createTranslator } from 'use-intl/core'
import { desk } from '#messages/en/desk.ts'

export const deskLocale = 'en'

export const words = desk

/** Phrases that count something. */
export const counted = createTranslator({ locale: deskLocale, messages: { desk }, namespace: 'desk' })
