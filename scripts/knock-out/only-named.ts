import { beforeEach, inject } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The kind of promise whose mechanism is taken away; another word: none is. */
    knockout: string
    /** What the full names of the tests that matter contain. */
    named: string
  }
}

// Here, since projects that share one server share what is set for their processes.
process.env.KNOCKOUT = inject('knockout')

const named = new RegExp(inject('named'))

beforeEach(({ task, skip }) => {
  if (!named.test(fullNameOf(task))) skip()
})

type Named = { readonly name: string; readonly suite?: Named | undefined }

/** As the runner prints it: from the outermost suite, with `>` between. */
function fullNameOf({ name, suite }: Named): string {
  return suite ? `${fullNameOf(suite)} > ${name}` : name
}
