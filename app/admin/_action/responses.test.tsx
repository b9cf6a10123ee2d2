import { expect, test, vi } from 'vitest'

vi.stubEnv(
  'CANDOR_BUILD',
  JSON.stringify({
    assets: { site: '', desk: '/d.css', face: null, drawings: {}, pictures: {}, favicon: null },
  }),
)
const { answerPage } = await import('./responses.tsx')

async function Frame({ title }: { title: string }) {
  return <main>{await Promise.resolve(title)}</main>
}

function Page() {
  return <Frame title="A key, shown once" />
}

test('a page that answers a post may look something up first, as the frame of the desk does (18.1)', async () => {
  const answer = await answerPage(200, 'Key', <Page />)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('<main>A key, shown once</main>')
})
