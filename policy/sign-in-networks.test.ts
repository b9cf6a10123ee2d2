import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'
import type { Policy } from './define.ts'
import { networksInUse } from './sign-in-networks.ts'

const alone = { mail: null, database: null, files: null }
const setUp = { ...alone, facebook: 'facebook.com', twitter: 'x.com', openid: 'id.example' }
const contract = { reference: 'C-1', date: '2026-01-01' }

/** The agency whose policy names Facebook and Twitter, once its contracts are entered. */
async function bound() {
  const agency = await loadAgency('itractit')
  const processors = Object.fromEntries(
    Object.entries(agency.policy.processors).map(([id, one]) => [id, { ...one, contract }]),
  )
  return { ...agency, policy: { ...agency.policy, processors } as Policy }
}

test('P24, P57, P68: people sign in by what the policy offers, the settings name, and a contract binds (19.2)', async () => {
  const { policy } = await bound()
  expect(networksInUse(policy, setUp)).toEqual(['facebook', 'twitter'])
  expect(networksInUse(policy, { ...alone, twitter: 'x.com' })).toEqual(['twitter'])
  expect(networksInUse(policy, alone)).toEqual([])
  // Nobody has signed anything yet.
  expect(networksInUse((await loadAgency('itractit')).policy, setUp)).toEqual([])
  // An agency that offers no accounts, and one that offers no network.
  for (const name of ['demo', 'itineris'])
    expect(networksInUse((await loadAgency(name)).policy, setUp), name).toEqual([])
  const others = { ...policy.collecting.accounts, signInBy: ['openid'], holds: [] } as const
  const processors = { ...policy.processors, id: { ...policy.processors.facebook, hosts: ['id.example'] } }
  const own = { processors, collecting: { ...policy.collecting, accounts: others } } as unknown as Policy
  expect(networksInUse(own, setUp)).toEqual(['openid'])
})

test('P09: the page says of a network what it really tells, and claims none that nobody can sign in by (19.6)', async () => {
  const agency = await bound()
  for (const language of ['en', 'fr', 'ar'] as const) {
    const text = (deployment: typeof alone) =>
      JSON.stringify(noticeOf(agency, deployment).texts[language].sections)
    const [idle, running] = [text(alone), text(setUp)]
    expect(idle).not.toBe(running)
    const { en, fr, ar } = {
      en: 'You can also sign in with Facebook and Twitter',
      fr: 'vous connecter par Facebook et Twitter',
      ar: 'الدخول عبر فيسبوك وتويتر، بعد',
    }
    const said = { en, fr, ar }[language]
    expect(idle).not.toContain(said)
    expect(running).toContain(said)
  }
  const page = (deployment: typeof alone) => JSON.stringify(noticeOf(agency, deployment).texts.en.sections)
  expect(page(alone)).toContain('signing in with Facebook and Twitter')
  expect(page(alone)).toContain('At present nothing comes from anybody else.')
  expect(page(setUp)).not.toContain('signing in with')
  expect(page(setUp)).not.toContain('At present nothing comes from anybody else.')
  // What is not asked of it is still no use of ours.
  expect(page(setUp)).toMatch(/from social networks: [^"]*picture/)
})
