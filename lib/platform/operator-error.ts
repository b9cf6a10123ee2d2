/**
 * A fault that the person who runs the product can mend. `message` is whole sentences that say what is wrong and
 * what to do; scripts print it alone, without a stack, and exit 1.
 */
export class OperatorError extends Error {
  override name = 'OperatorError'
}

/** The code of a system or database fault (`EACCES`, `57P03`), or undefined when `error` carries none. */
export function faultCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
