import type { Metadata } from 'next'
import { findReader } from './current-user.ts'

/** The title of a page of the desk, in the language of whoever opens it. */
export function titled(title: () => string): () => Promise<Metadata> {
  return async () => {
    await findReader()
    return { title: title() }
  }
}
