import type { DeskAction } from './desk-action.ts'
import { addTaskAction, setTaskDoneAction } from './leads/[id]/task-actions.ts'

/** Everything that can be posted at the desk, as far as it is declared as an action. */
export const deskActions: readonly Pick<DeskAction, 'path' | 'handle'>[] = [addTaskAction, setTaskDoneAction]
