import { expect, test } from 'vitest'
import { deskPath, leadingTo } from './desk-path.ts'

test.each([
  '/admin',
  '/admin/leads/0190b7a0-0000-7000-8000-000000000000',
  '/admin/leads?stage=new&q=l%C3%A9a',
  '/admin/requests/0190b7a0-0000-7000-8000-000000000000',
])('a way in leads to the page of the desk that was asked for: %s (15.22)', (path) => {
  expect(deskPath(path)).toBe(path)
})

test.each([
  ...['https://evil.example/admin', '//evil.example/admin', '/\\evil.example/admin', '\\\\evil.example'],
  ...['/admin//evil.example', '/admin/../evil', '/admin/%2e%2e/evil', '/admin/..%2fevil', '/admin/./leads'],
  ...['/admin@evil.example', '/admin:80', '/administrator', '/privacy', 'admin', '', ' /admin', '/admin '],
  ...[
    '/admin\n/leads',
    '/admin\t',
    '/admin\0',
    '/admin/leads#x',
    '/admin/leads\r\nSet-Cookie: a=b',
    '/ADMIN',
  ],
  ...['javascript:alert(1)', 'data:text/html,x', 'http:/admin', '/admin?next=//evil.example/<script>'],
  ...[
    '/admin/sign-in',
    '/admin/sign-in/token',
    '/admin/do/sign-out',
    '/admin/second-factor',
    '/admin/missing',
  ],
  ...['/admin/forgotten', '/admin/password', '/admin/unavailable', '/admin／leads', '/admin/leads/é'],
  `/admin/leads?q=${'a'.repeat(1000)}`,
])('S10: a way in leads nowhere else than to a page of the desk: %j (15.22)', (path) => {
  expect(deskPath(path)).toBeNull()
  expect(leadingTo('/admin/sign-in', path)).toBe('/admin/sign-in')
})

test('a way in says where it leads, but for the first page of the desk (15.22)', () => {
  expect(leadingTo('/admin/sign-in', '/admin/leads?stage=new')).toBe(
    '/admin/sign-in?next=%2Fadmin%2Fleads%3Fstage%3Dnew',
  )
  expect(leadingTo('/admin/sign-in', '/admin')).toBe('/admin/sign-in')
  expect(leadingTo('/admin/second-factor', null)).toBe('/admin/second-factor')
})
