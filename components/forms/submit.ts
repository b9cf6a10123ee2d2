import type { Challenge } from 'altcha-lib/types'
import type { FormMessage } from './form-body.tsx'
import type { FormErrors } from './form-shape.ts'

/** What a server action answers to a form. `location` is a path of this site. */
export type Submitted =
  | { ok: true; location: string }
  | { ok: false; errors: FormErrors; message?: FormMessage; challenge?: Challenge }

/** A server action that takes a form. */
export type Submit = (form: FormData) => Promise<Submitted>
