import { expect, test } from 'vitest'
import { roles } from '#db/schema/staff.ts'
import { may, type Permission, permissions } from './permissions.ts'

const rolesThat = (permission: Permission) => roles.filter((role) => may(role, permission))

test('the owner may do everything', () => {
  expect(permissions.every((permission) => may('owner', permission))).toBe(true)
})

test('P23: copying out, erasing, reading the log and changing the team are rights of their own', () => {
  expect(rolesThat('exports.make')).toEqual(['owner', 'manager', 'privacy'])
  expect(rolesThat('people.erase')).toEqual(['owner', 'privacy'])
  expect(rolesThat('holds.change')).toEqual(['owner', 'privacy'])
  expect(rolesThat('clients.instruct')).toEqual(['owner', 'privacy'])
  expect(rolesThat('clients.change')).toEqual(['owner', 'manager', 'privacy'])
  expect(rolesThat('audit.read')).toEqual(['owner', 'privacy'])
  expect(rolesThat('team.change')).toEqual(['owner'])
  expect(rolesThat('campaigns.send')).toEqual(['owner', 'manager'])
})

test('P23: sales sees its own leads, a viewer changes nothing', () => {
  expect(may('sales', 'leads.read_all')).toBe(false)
  const changes = permissions.filter((permission) => !/\.(read|read_all)$/.test(permission))
  expect(changes.filter((permission) => may('viewer', permission))).toEqual([])
})
