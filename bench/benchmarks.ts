import { measureAudit } from './audit.ts'
import { measureCapture } from './capture.ts'
import { measureCounts } from './counts.ts'
import { measureDesk } from './desk.ts'
import { measureExport } from './export.ts'
import { measureForm } from './form.ts'
import { measureList } from './list.ts'
import { measureMemory } from './memory.ts'
import { measureOneClick } from './one-click.ts'
import { measureRights } from './rights.ts'
import { measureSend } from './send.ts'
import { measureStart } from './start.ts'
import { measureWeight } from './weight.ts'

/** Every benchmark. `filled`: also on a database of a million leads. */
export const benchmarks = {
  capture: measureCapture,
  form: measureForm,
  'one-click': measureOneClick,
  send: measureSend,
  export: measureExport,
  list: measureList,
  counts: measureCounts,
  desk: measureDesk,
  rights: measureRights,
  audit: measureAudit,
  start: measureStart,
  memory: measureMemory,
  weight: measureWeight,
} as const satisfies { readonly [name: string]: (filled: boolean) => Promise<object> }

export type Name = keyof typeof benchmarks
export type Result<N extends Name> = Awaited<ReturnType<(typeof benchmarks)[N]>>
export const names = Object.keys(benchmarks) as Name[]
