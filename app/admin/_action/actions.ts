import type { DeskAction } from './desk-action.ts'
import * as every from './every-action.ts'

type Posted = Pick<DeskAction, 'path' | 'handle'>

/** Everything that can be posted at the desk, as far as it is declared as an action. */
export const deskActions: readonly Posted[] = Object.values<unknown>(every).filter(isAction)

function isAction(one: unknown): one is Posted {
  return typeof one === 'object' && one !== null && 'path' in one && 'handle' in one
}
