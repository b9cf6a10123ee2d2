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
  ['\r=1', '"\'\r\'=1"'],
  ["Ann;=cmd|' /C calc'!A0", "Ann;'=cmd|' /C calc'!A0"],
  ['Ann,=1', `"Ann,'=1"`],
  ['Ann\t@x', "Ann\t'@x"],
  ['two\n=1\r\n  +2', `"two\n'=1\r\n  '+2"`],
  ['a;"=1"', `"a;""'=1"""`],
  ['a;\u00a0＝1;;-2', "a;\u00a0'＝1;;'-2"],
  ['a-b; c=d', 'a-b; c=d'],
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

test.each([',', ';', '\t'])(
  'with %j between cells, a text that holds it is one cell, and a date is one (15.28)',
  (separator) => {
    const values = [`a${separator}b`, 'Ann', '2026-01-02 10:00:00']
    const line = lineForPeople(values, separator, (index) => index === 2)
    expect(line).toBe([`"a${separator}b"`, 'Ann', '2026-01-02 10:00:00'].join(separator) + '\r\n')
  },
)

test('a file for machines keeps the value', () => {
  expect(lineForMachines(['=1+1', '', null, 'a"b'])).toBe('=1+1,"",,"a""b"\n')
})
