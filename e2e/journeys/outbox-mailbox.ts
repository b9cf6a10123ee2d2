import { expect, type Page } from '@playwright/test'
import type { ArrivedMail, Mailbox } from './line.ts'

/** Without mail settings every mail stands in the desk's outbox: this reads it there, as staff would. */
export function outboxMailbox(desk: Page, url: string): Mailbox {
  return {
    async newest(address, subject) {
      const row = desk
        .getByRole('row')
        .filter({ hasText: address })
        .filter({ hasText: subject })
        .filter({ hasText: 'kept here' })
      // By the recipient, since others fill the first page; without, since an agent or a company is no person here.
      await expect(async () => {
        for (const query of [`?q=${encodeURIComponent(address)}`, '']) {
          await desk.goto(`${url}/admin/outbox${query}`)
          if (await row.first().isVisible()) return
        }
        throw new Error(`no mail to ${address} yet`)
      }).toPass({ timeout: 300_000 })
      await row.first().getByRole('link').first().click()
      return readMessage(desk)
    },
  }
}

async function readMessage(desk: Page): Promise<ArrivedMail> {
  const subject = (await desk.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const text = (await desk.getByTestId('mail-text').textContent()) ?? ''
  const headers = (await desk.getByTestId('mail-headers').allTextContents()).join('\n')
  const pairs = headers.split('\n').map((line) => /^([\w-]+):\s*(.*)$/.exec(line))
  return {
    subject,
    text,
    headers: new Map(
      pairs.flatMap((pair) => (pair ? [[String(pair[1]).toLowerCase(), String(pair[2])]] : [])),
    ),
  }
}
