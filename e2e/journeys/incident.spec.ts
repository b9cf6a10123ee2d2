import { expect, test } from '@playwright/test'
import { fillDesk } from '#e2e/fixtures/desk-content.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer

test.beforeAll(async () => {
  app = await startServer()
  await fillDesk(app)
})
test.afterAll(() => app.stop())

test('P60, R9: from a report to an incident, its people, the notice they get and the word to the authority (17.8)', async ({
  browser,
  page,
}) => {
  await page.goto(`${app.url}/fr/privacy/report`)
  await page.getByRole('button').filter({ hasText: 'Envoyer le signalement' }).click()
  await expect(page.getByText('Choisissez de quoi il s’agit.')).toBeVisible()
  await page.getByLabel('Des données en de mauvaises mains').check()
  await page.getByRole('textbox', { name: 'Qu’avez-vous constaté' }).fill('Une liste est ouverte à tous.')
  await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
  await expect(page.getByRole('heading', { name: 'Merci de nous l’avoir dit' })).toBeVisible()

  const desk = await signInAs(browser, app, 'privacy')
  await desk.goto(`${app.url}/admin/reports`)
  await desk.getByRole('link', { name: 'Data in wrong hands' }).click()
  await expect(desk.getByText('Une liste est ouverte à tous.')).toBeVisible()
  await desk.getByRole('button', { name: 'Enter an incident of it' }).click()
  await expect(desk.getByText('It is entered.')).toBeVisible()

  await desk.getByRole('link', { name: 'Find and list them' }).click()
  await desk.getByLabel('By', { exact: true }).selectOption('everybody')
  await desk.getByRole('button', { name: 'Look' }).click()
  await expect(desk.getByText('2 people are found.')).toBeVisible()
  await desk.getByRole('button', { name: 'Add these 2 people' }).click()
  await expect(desk.getByText('2 people are added.')).toBeVisible()

  await desk.getByRole('link', { name: 'Back to the incident' }).click()
  await desk.getByRole('link', { name: 'Write the notice' }).click()
  await desk.getByLabel('Text in English').fill('A list lay open. We have closed it.')
  await desk.getByRole('button', { name: 'Save and read it' }).click()
  await expect(desk.getByRole('heading', { name: 'As it arrives' })).toBeVisible()
  await desk.getByRole('button', { name: 'Send it to 2 people now' }).click()
  await expect(desk.getByText('The notice is let go.')).toBeVisible()

  await desk.getByRole('button', { name: 'The authority was told' }).click()
  await expect(desk.getByText('It is noted that the authority was told.')).toBeVisible()
  const draft = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Draft in English' }).click()
  expect((await draft).suggestedFilename()).toMatch(/^incident-[0-9a-f]{8}-en\.html$/)
})

test('P12: who belongs to a minor is gone after one step, and nothing is taken from their address (17.7)', async ({
  browser,
  page,
}) => {
  const desk = await signInAs(browser, app, 'owner')
  await desk.goto(`${app.url}/admin/people?q=grace@example.com`)
  await desk.getByRole('link', { name: 'Belongs to a minor' }).click()
  await expect(desk.getByText('Nobody is told')).toBeVisible()
  await desk.getByRole('button', { name: 'Erase and close the address' }).click()
  await expect(desk.getByText('Erased, and the address is closed.')).toBeVisible()
  await page.goto(`${app.url}/contact`)
  await page.getByLabel('Your name').fill('Grace')
  await page.getByLabel('Email address').fill('GRACE@example.com')
  await page
    .getByLabel(/message|write/i)
    .first()
    .fill('Hello again')
  await page.getByRole('button', { name: /send/i }).click()
  await expect(page).toHaveURL(/\/thanks\//)
  await desk.goto(`${app.url}/admin/people?q=grace`)
  await expect(desk.getByText('grace@example.com')).toHaveCount(0)
})

test('who reports while too many come in finds what they wrote on the page again (17.7)', async ({
  page,
}) => {
  for (let turn = 0; turn < 12; turn++)
    await page.request.post(`${app.url}/privacy/report`, { form: { about: 'breach', text: 'Once more.' } })
  await page.goto(`${app.url}/privacy/report`)
  await page.getByLabel('Data in wrong hands').check()
  await page.getByRole('textbox', { name: 'What have you seen?' }).fill('The one that counts.')
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByRole('alert')).toContainText('Too many at once')
  await expect(page.getByText('The one that counts.')).toBeVisible()
})
