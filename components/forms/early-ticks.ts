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
    const all = ticked.current ?? []
    for (const { name, value, type, form } of all) {
      const isOneOfMany = type === 'checkbox' && form?.elements.namedItem(name) instanceof RadioNodeList
      const ticks = () => all.filter((other) => other.name === name).map((other) => other.value)
      setValue(name, isOneOfMany ? ticks() : value)
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
