import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'

const reader = readFileSync('node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js', 'utf8')

/** What a screen reader says of the page's form, from its first word to its button. */
async function listen(page: Page): Promise<string[]> {
  await page.route('**/virtual-screen-reader.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: reader }),
  )
  return page.evaluate(async () => {
    const { virtual } = await import('/virtual-screen-reader.js' as string)
    await virtual.start({ container: document.querySelector('form.form') })
    for (let steps = 0; steps < 200 && !/^end of form/.test(await virtual.lastSpokenPhrase()); steps++) {
      await virtual.next()
    }
    const spoken = await virtual.spokenPhraseLog()
    await virtual.stop()
    return spoken
  })
}

test.use({ bypassCSP: true })

/** Its controls, groups and links, without the text around them. */
const controls = (spoken: readonly string[]) =>
  spoken.filter((phrase) =>
    /^(alert|heading|link|group|textbox|combobox|radio|checkbox|button)\b/.test(phrase),
  )

test('R13: the quote form reads well, empty and with its errors', async ({ page }) => {
  await page.goto('/quote')
  const hint = 'Two or three sentences do. They are encrypted when we store them.'
  expect(controls(await listen(page))).toEqual([
    'button, Do not keep it',
    'group, What do you need?',
    'checkbox, Brand, not checked',
    'checkbox, Website, not checked',
    'checkbox, Editorial, not checked',
    'checkbox, Care, not checked',
    `textbox, What should it change for you?, ${hint}, required`,
    'group, Budget(optional), Without it we offer what we think right',
    'radio, Under €10,000, not checked, position 1, set size 4',
    'radio, €10,000 to €25,000, not checked, position 2, set size 4',
    'radio, €25,000 to €50,000, not checked, position 3, set size 4',
    'radio, Over €50,000, not checked, position 4, set size 4',
    'combobox, When do you need it?, has popup listbox, not expanded, required',
    'textbox, Your name, required',
    'textbox, Email address, required',
    'textbox, Organisation(optional), Without it we ask when it matters',
    'textbox, Phone(optional), Without it we answer by email',
    'group, Only if you like, Your message reaches us whether you tick this or not.',
    'checkbox, Also send me your newsletter, at most twice a month. I can stop it with one press at any time., not checked',
    'button, Ask for a quote',
  ])
  // A control for files has no role of its own here; its name and all that is said of it stand in one phrase.
  expect(await listen(page)).toContainEqual(
    expect.stringMatching(/^Files: Add files, A brief, a sketch.* At most 5, each up to 10 MB: PDF/),
  )
  await page.getByRole('button', { name: 'Ask for a quote' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused()
  const faulty = controls(await listen(page))
  expect(faulty.slice(0, 9)).toEqual([
    'alert',
    'heading, Some answers need another look, level 2',
    'link, What do you need?: Choose at least one',
    'link, What should it change for you?: Fill this in',
    'link, When do you need it?: Choose one',
    'link, Your name: Fill this in',
    'link, Email address: Fill this in',
    'button, Do not keep it',
    'group, What do you need?, Error: Choose at least one',
  ])
  expect(faulty).toContain(
    `textbox, What should it change for you?, ${hint} Error: Fill this in, invalid, required`,
  )
  expect(faulty).toContain('textbox, Your name, Error: Fill this in, invalid, required')
})
