import { expect, test } from 'vitest'
import { lineForMachines, lineForPeople } from './csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =cmd', "'  =cmd"],
  ['\tx', "'\tx"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['\r=1', '"\'\r=1"'],
  ['Ada', 'Ada'],
  ['April', 'April'],
  ['April 5', "'April 5"],
  ['0612345678', "'0612345678"],
  ['1/2', "'1/2"],
  ['true', "'true"],
  ['12 tins of sardines', '12 tins of sardines'],
  [12, '12'],
  [null, ''],
  [new Date('2026-01-02T03:04:05Z'), '2026-01-02T03:04:05.000Z'],
])('S5: %j becomes %j in a file for people', (value, cell) => {
  expect(lineForPeople([value])).toBe(`${cell}\r\n`)
})

test('a file for machines keeps the value', () => {
  expect(lineForMachines(['=1+1', '', null, 'a"b'])).toBe('=1+1,"",,"a""b"\n')
})
