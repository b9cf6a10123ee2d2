import { expect, test, vi } from 'vitest'
import { stubBuild } from '#lib/testing/stub-build.ts'

const read = vi.hoisted(() => [] as string[])

vi.mock('#messages/desk.ts', async () => {
  const { desk } = await import('#messages/en/desk.ts')
  const watched = <Tree extends object>(tree: Tree, path: string): Tree =>
    new Proxy(tree, {
      get(target, name, self) {
        const value = Reflect.get(target, name, self)
        if (typeof name !== 'string') return value
        if (value && typeof value === 'object' && !Array.isArray(value))
          return watched(value, `${path}${name}.`)
        read.push(
          `${path}${name} ${new Error().stack
            ?.split('\n')
            .find((line) => /\/app\/admin\/(?!words\.)/.test(line))
            ?.trim()}`,
        )
        return value
      },
    })
  return { deskMessages: { en: watched(desk, ''), fr: watched(desk, ''), ar: watched(desk, '') } }
})

stubBuild()

test('no module keeps a word of the desk before it is known who reads it (18.8)', async () => {
  const modules = import.meta.glob(['./**/*.{ts,tsx}', '!./**/*.test.{ts,tsx}', '!./**/*.test-d.ts'])
  for (const load of Object.values(modules)) await load()
  expect(Object.keys(modules).length).toBeGreaterThan(200)
  expect(read).toEqual([])
})
