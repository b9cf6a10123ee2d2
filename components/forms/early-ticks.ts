import { useEffect, useRef } from 'react'
import type { UseFormRegister, UseFormSetValue } from 'react-hook-form'
import type { Bind } from './bind.ts'

type Values = Record<string, unknown>

/**
 * Ties controls so that what was ticked before the script arrived stays ticked. The form library takes a group for
 * unanswered when its first control comes, and unticks those that come after it.
 */
export function useEarlyTicks(register: UseFormRegister<Values>, setValue: UseFormSetValue<Values>): Bind {
  const ticked = useRef<HTMLInputElement[] | null>([])
  useEffect(() => {
    for (const [name, inputs] of Map.groupBy(ticked.current ?? [], (input) => input.name)) {
      const [first] = inputs
      const isGroup =
        first?.type === 'checkbox' && first.form?.elements.namedItem(name) instanceof RadioNodeList
      setValue(name, isGroup ? inputs.map(({ value }) => value) : first?.value)
    }
    ticked.current = null
  }, [setValue])
  return (name) => {
    const bound = register(name)
    return {
      ...bound,
      ref: (control) => {
        if (control instanceof HTMLInputElement && control.checked) ticked.current?.push(control)
        bound.ref(control)
      },
    }
  }
}
