import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { giveFactor, setUpFactor } from '#e2e/fixtures/authenticator.ts'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { type Mail, openMailbox } from '#e2e/fixtures/mailbox.ts'
import { signInAs } from './staff.ts'

const mailbox = openMailbox(process.env.E2E_MAILS ?? '')
const password = 'marram grass holds the dune'
const linkIn = (text: string) => /https?:\/\/\S+\/admin\/sign-in\/\S+/.exec(text)?.[0] ?? ''

/** Does something again where it failed, a few times. */
async function retried<Result>(times: number, work: () => Promise<Result>): Promise<Result> {
  return times > 1 ? work().catch(() => retried(times - 1, work)) : work()
}

/** An owner invites; the member follows the mail. */
async function invite(owner: Page, email: string): Promise<string> {
  await owner.goto('/admin/team')
  await owner.getByLabel('Email address').fill(email)
  await owner.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(owner.getByText('A mail with a link of its own is queued')).toBeVisible()
  return linkIn((await mailbox.newest(email, /Your place at the desk/)).text)
}

for (const javaScriptEnabled of [true, false]) {
  test(`from the invitation to the desk and back in, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const owner = await signInAs(browser, undefined, 'owner')
    const email = `new.${randomBytes(6).toString('hex')}@example.com`
    const invitation = await invite(owner, email)
    const context = await browser.newContext({ javaScriptEnabled, baseURL: process.env.E2E_URL })
    const page = await context.newPage()

    await page.goto(invitation)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.goto('/admin/leads')
    await page.waitForURL(/\/admin\/password/)
    await page.getByLabel('New password').fill('password1234')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await expect(page.getByText('among those that are tried first')).toBeVisible()
    await page.getByLabel('New password').fill(password)
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.waitForURL(/set-up/)
    await page.getByLabel('The code your app shows now').fill('000000')
    await page.getByRole('button', { name: 'Set it up' }).click()
    await expect(page.getByText('This is not the code for this picture')).toBeVisible()
    await page.goto('/admin/leads')
    const phone = await setUpFactor(page)

    await page.goto('/admin/account')
    await expect(page.getByText('10 recovery codes are left.')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'this one' })).toContainText(/Chrome on Linux/)
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    // A link of a mail leads where it says, past password and second factor, and past what was wrong.
    await page.goto('/admin/leads?stage=won')
    await page.waitForURL(/sign-in\?next=/)
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Password').fill('the wrong one, for once')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(/second-factor\?next=/)
    await page.getByLabel('Code from your app').fill('123456')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByText('This code does not fit')).toBeVisible()
    await giveFactor(page, phone)
    await expect(page).toHaveURL(/\/admin\/leads\?stage=won$/)

    // Another browser, ended from here; then the member is removed and thrown out at once (S1).
    const other = await (await browser.newContext({ baseURL: process.env.E2E_URL })).newPage()
    await other.goto('/admin/sign-in')
    await other.getByLabel('Email address').fill(email)
    await other.getByLabel('Password').fill(password)
    await other.getByRole('button', { name: 'Sign in' }).click()
    await other.waitForURL(/second-factor(?:\?.*)?$/)
    await page.goto('/admin/account')
    await page.getByRole('button', { name: 'Sign out there' }).click()
    await other.goto('/admin/second-factor')
    await other.waitForURL(/sign-in/)

    await owner.goto('/admin/team')
    const row = owner.getByRole('row').filter({ hasText: email })
    await row.getByRole('link', { name: `Remove ${email}` }).click()
    await expect(owner.getByText('No open task is theirs.')).toBeVisible()
    await page.reload()
    await expect(page).not.toHaveURL(/sign-in/)
    await owner.getByRole('button', { name: `Remove ${email}` }).click()
    await expect(owner.getByRole('status')).toContainText('Removed.')
    await page.goto('/admin/leads')
    await page.waitForURL(/sign-in/)
  })
}

test('S8: a forgotten password is mended by mail and the second factor; strangers are told the same', async ({
  browser,
}) => {
  const page = await signInAs(browser)
  const email = (await page.locator('.desk-account p').innerText()).split('\n')[0] ?? ''
  const stranger = await (await browser.newContext({ baseURL: process.env.E2E_URL })).newPage()
  const ask = async (address: string) => {
    await stranger.goto('/admin/forgotten')
    await stranger.getByLabel('Email address').fill(address)
    await stranger.getByRole('button', { name: 'Mail me a link' }).click()
    await expect(stranger.getByRole('status')).toContainText('If this is the address of a member')
  }
  await ask(`nobody.${email}`)
  // Specs that run beside this one ask from the same network, of which five a minute are heard: one asks again, as people do.
  const isWayBack = (mail: Mail) => mail.to.includes(email) && /Your way back to the desk/.test(mail.subject)
  const mail = await retried(3, async () => {
    await ask(email)
    return mailbox.waitForMail(isWayBack, 90_000)
  })
  await stranger.goto(linkIn(mail.text))
  await stranger.getByRole('button', { name: 'Sign in' }).click()
  // Whoever leaves before the answer is in is not signed in.
  await stranger.waitForURL((url) => !url.pathname.startsWith('/admin/sign-in'))
  await stranger.goto('/admin/password')
  await stranger.waitForURL(/second-factor(?:\?.*)?$/)
})

test('a lost phone is made up for by a recovery code, once; an owner can reset the factor', async ({
  browser,
}) => {
  const page = await signInAs(browser)
  const email = (await page.locator('.desk-account p').innerText()).split('\n')[0] ?? ''
  const owner = await signInAs(browser, undefined, 'owner')
  await owner.goto('/admin/team')
  const row = owner.getByRole('row').filter({ hasText: email })
  await row.getByRole('button', { name: 'Reset second factor' }).click()
  await expect(owner.getByRole('status')).toContainText('Their second factor is gone')
  await page.goto('/admin/leads')
  await page.waitForURL(/sign-in/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`R13: the ways in are free of what axe finds, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, baseURL: process.env.E2E_URL })
    const stranger = await context.newPage()
    for (const path of ['/admin/sign-in', '/admin/forgotten', '/admin/sign-in/none']) {
      await stranger.goto(path)
      expect(await axeFinds(stranger, colorScheme)).toEqual([])
    }
    const page = await signInAs(browser)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const path of ['/admin/account', '/admin/second-factor/set-up', '/admin/password']) {
      await page.goto(path)
      expect(await axeFinds(page, colorScheme)).toEqual([])
    }
  })
}
