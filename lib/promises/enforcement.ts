import { unbuilt } from '#lib/capabilities.ts'
import { type PromiseKind, promiseKinds } from '#policy/promise-kinds.ts'
import { children } from './kept/children.ts'
import { choices } from './kept/choices.ts'
import { collect } from './kept/collect.ts'
import { marketing } from './kept/marketing.ts'
import { recipients } from './kept/recipients.ts'
import { rights } from './kept/rights.ts'
import { security } from './kept/security.ts'
import { versions } from './kept/versions.ts'
import type { Enforcement, Kept, Stands, Unbuilt } from './kept.ts'

/** Every promise that something keeps. */
const bound = {
  ...children,
  ...choices,
  ...collect,
  ...marketing,
  ...recipients,
  ...rights,
  ...security,
  ...versions,
}

type Standing = {
  [K in PromiseKind]: (typeof promiseKinds)[K]['nature'] extends 'behaviour' ? never : K
}[PromiseKind]

const stands = Object.fromEntries(
  Object.entries(promiseKinds)
    .filter(([, { nature }]) => nature !== 'behaviour')
    .map(([kind]) => [kind, { state: 'stands' }]),
) as { [K in Standing]: Stands }

const toCome = Object.fromEntries(
  Object.entries(unbuilt).map(([kind, why]) => [kind, { state: 'unbuilt', why }]),
) as { [K in keyof typeof unbuilt]: Unbuilt }

/**
 * What keeps each kind of promise. Total: a kind that nothing keeps does not compile until it is bound here, or named with its reason
 * among those that are to come.
 */
export const enforcement = { ...stands, ...toCome, ...bound } satisfies Record<PromiseKind, Enforcement>

/** Those that something keeps, by kind. */
export const keptPromises: Readonly<Record<string, Kept>> = bound
