import { expect, test } from 'vitest'
import { readablePath } from './readable-path.ts'

test('a path that can be decoded stays as it is, with its query', () => {
  for (const address of ['/', '/fr/contact', '/%D8%B9?q=%ff', '/a%2fb', '//x', '*']) {
    expect(readablePath(address)).toBe(address)
  }
})

test('one that cannot leads to where nothing is', () => {
  for (const address of ['/%', '/%ff', '/unsubscribe/%C3%28?x=1', '/%E0%A4%A']) {
    expect(readablePath(address)).toBe('/undecodable')
  }
})
