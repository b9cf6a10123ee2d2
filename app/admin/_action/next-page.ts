import { z } from 'zod'
import { deskPath } from '#lib/platform/auth/desk-path.ts'

/** Where a way in leads, as its form says it; whatever is no page of the desk is its first one (S10). */
export const nextPage = z
  .string()
  .optional()
  .transform((text) => deskPath(text) ?? '/admin')
