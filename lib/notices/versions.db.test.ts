import { expect, test } from 'vitest'
import { noticeOf } from '#lib/app.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { findPublishedText } from './queries.ts'
import { registerNotice } from './register-notice.ts'

const nowhere = { mail: null, database: null, files: null }

test('P64: each change of a text is a version of its own, kept word for word, and none can be changed', async () => {
  const app = await openTestApp()
  const { agency } = app
  const summary = [{ en: 'Another word.', fr: 'Un autre mot.', ar: 'كلمة أخرى.', promises: [] }]
  const changed = noticeOf({ ...agency, policy: { ...agency.policy, summary } }, nowhere)
  const later = new Date('2026-11-03T10:00:00Z')
  expect(await registerNotice(app.owner, app.notice, later)).toBe(1)
  expect(await registerNotice(app.owner, changed, later)).toBe(2)
  expect(await findPublishedText(app.db, app.notice.texts.en.hash)).toMatchObject({
    number: 1,
    supersededAt: later,
  })
  expect(await findPublishedText(app.db, changed.texts.fr.hash)).toMatchObject({
    number: 2,
    language: 'fr',
  })
  for (const text of [`update notice_texts set content = '{}'`, 'delete from notices'])
    await expect(app.owner.query({ text })).rejects.toThrow('may be added')
})
