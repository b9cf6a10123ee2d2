import type { ComponentProps, ReactNode } from 'react'
import type { z } from 'zod'
import type { DeskAction, Outcome } from './desk-action.ts'

type Places<A> =
  A extends DeskAction<infer P, z.ZodRawShape, Record<string, Outcome>>
    ? Parameters<DeskAction<P>['address']>[0]
    : never

type ActionFormProps<A extends Pick<DeskAction, 'names' | 'path'>> = Omit<
  ComponentProps<'form'>,
  'action' | 'method'
> & {
  action: A
  /** What stands in the brackets of its path. */
  at: Places<A>
  /** Fields that nobody fills in. */
  values?: { readonly [N in keyof A['names']]?: string }
  children: ReactNode
}

/** The form of an action; its fields take their names from `action.names`. */
export function ActionForm<
  A extends Pick<DeskAction, 'names' | 'path'> & { address: (places: never) => string },
>({ action, at, values, children, ...rest }: ActionFormProps<A>) {
  return (
    <form {...rest} action={action.address(at as never)} method="post">
      {Object.entries(values ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      {children}
    </form>
  )
}
