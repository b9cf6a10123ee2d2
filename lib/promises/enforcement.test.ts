import { expect, test } from 'vitest'
import { agencyNames } from '#agencies/folders.ts'
import { loadAgency } from '#lib/agency.ts'
import { unbuilt } from '#lib/capabilities.ts'
import { locales } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { allPromiseKinds, promiseKinds } from '#policy/promise-kinds.ts'
import { checkKept } from './bound.ts'
import { enforcement, keptPromises } from './enforcement.ts'

/** What nothing kept when promises were first bound. A kind that is built leaves this list too; none is ever added. */
const onceUnbuilt = [
  ...['recording_announced', 'location_asked', 'account_offered', 'groups_not_small', 'advertising_asked'],
  ...['clients_decide', 'cookies_chosen', 'privacy_control'],
  ...['erased_from_backups', 'proof_deleted', 'agents_heard', 'appeal'],
]

test('the table is total: each kind stands, is kept, or is to come with its reason', () => {
  expect(Object.keys(enforcement).sort()).toEqual([...allPromiseKinds].sort())
  for (const kind of allPromiseKinds) {
    const { state } = enforcement[kind]
    expect([kind, state === 'stands']).toEqual([kind, promiseKinds[kind].nature !== 'behaviour'])
  }
  for (const kind of Object.keys(unbuilt)) expect(kind in keptPromises).toBe(false)
})

test('what nothing keeps only shrinks', () => {
  expect(Object.keys(unbuilt).filter((kind) => !onceUnbuilt.includes(kind))).toEqual([])
})

test('a kind missing from the table is an error, one that is to come a warning', async () => {
  const { policy, forms } = await loadAgency('ontrack')
  const { opt_in: _, ...torn } = enforcement
  const found = checkKept({ policy, forms }, torn)
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ['P-UNBOUND', 'error'],
    ['P-UNBUILT', 'warning'],
  ])
  expect(found[0]?.says).toContain('"opt_in"')
  // @ts-expect-error a table that lacks a kind does not compile
  const short: typeof enforcement = torn
  expect(short).toBe(torn)
})

test.each(agencyNames(`${import.meta.dirname}/../..`))('%s: each promise it makes is bound', async (id) => {
  expect(checkKept(await loadAgency(id)).filter(({ severity }) => severity === 'error')).toEqual([])
})

test.each(locales)('the page of evidence has a name for everything that is to come, in %s', (locale) => {
  expect(Object.keys(messages[locale].evidence.toCome).sort()).toEqual(Object.keys(unbuilt).sort())
})

test('whatever keeps a promise is exported by the file that is named for it', async () => {
  const root = `${import.meta.dirname}/../..`
  for (const [kind, { by, in: file }] of Object.entries(keptPromises)) {
    const exported: object = await import(/* @vite-ignore */ `${root}/${file}`)
    expect([kind, Object.values(exported).includes(by)]).toEqual([kind, true])
  }
})
