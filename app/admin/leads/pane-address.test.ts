import { expect, test } from 'vitest'
import { backIntoPane, besideList } from './pane-address.ts'

const id = '00000000-0000-4000-8000-000000000001'
const other = '00000000-0000-4000-8000-000000000002'
const from = `https://marram.example${besideList('q=ada&sort=name', id)}&flash=x&undo=${other}`

test('what is done beside the list leads back beside it, with the list as it stood (18.3)', () => {
  expect(backIntoPane(`/admin/leads/${id}?undo=${other}&flash=done`, from)).toBe(
    `/admin/leads?q=ada&sort=name&lead=${id}&undo=${other}&flash=done`,
  )
})

test.each([
  [`/admin/leads/${other}?flash=x`, from],
  ['/admin/leads?flash=leads.owner.given', from],
  ['/admin/people/1', from],
  [`/admin/leads/${id}`, `https://marram.example/admin/leads/${id}`],
  [`/admin/leads/${id}`, 'nonsense'],
  [`/admin/leads/${id}`, null],
  [`https://elsewhere.example/admin/leads/${id}`, from],
])('%s stays where it leads after a press on %s (18.3)', (to, page) => {
  expect(backIntoPane(to, page)).toBe(to)
})
