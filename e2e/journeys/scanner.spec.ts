import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { connect, type Db } from '#db/client.ts'
import { type Mail, openMailbox } from '#e2e/fixtures/mailbox.ts'
import { startPlainPostgres } from '#e2e/fixtures/plain-postgres.ts'
import { runCommand, startServer } from '#e2e/fixtures/server.ts'
import { makeServerKeys } from '#e2e/fixtures/server-keys.ts'
import { startSmtpSink } from '#e2e/fixtures/smtp-sink.ts'

/** Every row of every table, in short; a change anywhere changes it. The chain follows the log by itself, a moment later. */
async function allThereIs(owner: Db): Promise<Record<string, string>> {
  const tables = await owner.query<{ name: string }>({
    text: `select tablename as name from pg_tables where schemaname = 'public'
      and tablename not in ('audit_heads', 'audit_seals') order by 1`,
  })
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await owner.query<{ digest: string }>({
      text: `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as digest
        from "${name}" t`,
    })
    found[name] = row?.digest ?? ''
  }
  return found
}

/** Waits until no mail is left to go. */
async function untilSent(owner: Db): Promise<void> {
  await expect
    .poll(async () => {
      const text = `select count(*)::int as left from outbox where state in ('waiting', 'claimed')`
      return (await owner.query<{ left: number }>({ text }))[0]?.left
    })
    .toBe(0)
}

async function signUp(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/newsletter`)
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.waitForURL(/\/thanks\/newsletter/)
}

const linkIn = ({ text }: Mail, path: string) =>
  new RegExp(`https?://\\S+/${path}/[\\w.-]+`).exec(text)?.[0] ?? ''

const linksOf = ({ text, html, headers }: Mail) =>
  [`${text} ${html} ${headers.get('list-unsubscribe') ?? ''}`]
    .flatMap((all) => all.match(/https?:\/\/[^\s"'<>]+/g) ?? [])
    .map((link) => link.replaceAll('&amp;', '&'))

test('E4: a scanner that gets, heads, runs everything and submits what submits itself, over every link of every mail, changes nothing', async ({
  page,
  browser,
}) => {
  const sink = await startSmtpSink()
  const postgres = await startPlainPostgres()
  const keys = makeServerKeys()
  const said = await runCommand('migrate', [], { DATABASE_OWNER_URL: postgres.ownerUrl, ...keys })
  const DATABASE_URL = /^DATABASE_URL=(\S+)$/m.exec(said)?.[1] ?? ''
  const app = await startServer({ env: { ...keys, ...sink.env, DATABASE_URL } })
  const owner = await connect(postgres.ownerUrl)
  try {
    const mailbox = openMailbox(sink.folder)
    const { url } = app
    // Somebody who has pressed nothing yet, and somebody who gets it all.
    await signUp(page, url, 'asks@example.com')
    await signUp(page, url, 'gets@example.com')
    await page.goto(linkIn(await mailbox.newest('gets@example.com', /Was it you/), 'confirm'))
    await page.getByRole('button', { name: 'Yes, I agree to this' }).click()
    const welcome = await mailbox.newest('gets@example.com', /on the list/)
    await page.goto(linkIn(welcome, 'preferences'))
    await page.getByLabel(/^Fewer/).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.goto(linkIn(welcome, 'preferences'))
    await page.getByLabel(/^As usual/).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await mailbox.newest('gets@example.com', /more often/)
    await page.goto(`${url}/unsubscribe`)
    await page.getByLabel('Email address').fill('gets@example.com')
    await page.getByRole('main').getByRole('button').click()
    await mailbox.newest('gets@example.com', /Stop or change/)
    await page.goto(`${url}/ask/recommend`)
    await page.getByLabel('Their name').fill('Grace Hopper')
    await page.getByLabel('Their email address').fill('named@example.com')
    await page.getByLabel('Your own name').fill('Ada Lovelace')
    await page.getByRole('button', { name: 'Recommend us' }).click()
    await mailbox.newest('named@example.com', /gave Marram your address/)
    await page.goto(`${url}/contact`)
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('Email address').fill('writes@example.com')
    await page.getByLabel('Your message').fill('Could you draw our engine?')
    await page.getByRole('button', { name: 'Send your message' }).click()
    await app.operate('staff', 'add', '--email', 'member@example.com', '--role', 'sales')
    await page.goto(`${url}/admin/forgotten`)
    await page.getByLabel('Email').fill('member@example.com')
    await page.getByRole('main').getByRole('button').click()
    const id = randomUUID()
    await owner.query({
      text: `insert into announcements (id, subject, body, created_at) values ($1, 'Notes', 'One.', now())`,
      values: [id],
    })
    await owner.query({
      text: `insert into outbox
          (id, kind, purpose, stream, person_id, announcement_id, language, next_at, created_at)
        select gen_random_uuid(), 'announcement', 'marketing_email', 'marketing', id, $1, 'en', now(), now()
        from people where email = 'gets@example.com'`,
      values: [id],
    })
    await mailbox.newest('gets@example.com', /^Notes$/)
    await mailbox.newest('member@example.com', /./)
    await untilSent(owner)
    const links = [...new Set((await mailbox.all()).flatMap(linksOf))].filter((link) => link.startsWith(url))
    for (const path of ['confirm', 'preferences', 'unsubscribe', 'admin/sign-in', 'admin/leads'])
      expect(
        links.some((link) => link.includes(`/${path}/`)),
        path,
      ).toBe(true)
    const before = await allThereIs(owner)
    const scanner = await (await browser.newContext()).newPage()
    for (const link of links) {
      await fetch(link, { method: 'HEAD' })
      await fetch(link)
      await fetch(link, { method: 'HEAD', redirect: 'manual' })
      await scanner.goto(link)
      await scanner.waitForLoadState('networkidle')
      await runEverything(scanner)
    }
    await untilSent(owner)
    expect(await allThereIs(owner)).toEqual(before)
    // The same links still do what they say, at a press.
    await page.goto(linkIn(await mailbox.newest('asks@example.com', /Was it you/), 'confirm'))
    await page.getByRole('button', { name: 'Yes, I agree to this' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list')
    expect(await allThereIs(owner)).not.toEqual(before)
  } finally {
    await owner.close()
    await app.stop()
    await postgres.remove()
    await sink.stop()
  }
})

/** What pages do by themselves or at a touch that is no press: scripts, pictures, frames, links, pointers and keys. */
async function runEverything(page: Page): Promise<void> {
  const next = await page.evaluate(async () => {
    for (const script of document.querySelectorAll('script:not([src])')) {
      // A scanner's own engine minds no content policy.
      try {
        new Function(script.textContent ?? '')()
      } catch {}
    }
    for (const kind of ['DOMContentLoaded', 'load', 'pageshow', 'focus', 'visibilitychange', 'beforeunload'])
      window.dispatchEvent(new Event(kind))
    for (const element of document.querySelectorAll('*')) {
      for (const kind of ['mouseover', 'mouseenter', 'mousemove', 'focus', 'blur', 'scroll'])
        element.dispatchEvent(new Event(kind, { bubbles: true }))
    }
    const own = [...document.querySelectorAll<HTMLAnchorElement>('a[href], link[href]')].map(
      ({ href }) => href,
    )
    return [...new Set(own)].filter((href) => href.startsWith(location.origin))
  })
  for (const link of next) await fetch(link)
  await page.waitForLoadState('networkidle')
}
