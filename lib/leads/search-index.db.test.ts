import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { readLeadFilter } from './filter.ts'
import { searchDigests, wordDigests } from './found-by.ts'
import { listLeads } from './list.ts'

const app = await openTestApp()

const found = async (q: string) =>
  (
    await listLeads(app.db, readLeadFilter({ q }, app.agency.forms), {
      answeredForms: Object.keys(app.agency.forms),
      onlyOf: null,
      staffId: null,
      ring: app.ring,
      now: app.clock(),
    })
  ).rows.map(({ email }) => email)

test('a lead is found by the word of its message as one and as several, and by its name without its letters (15.12)', async () => {
  const send = (name: string, email: string, message: string) =>
    capture(app, contactEnquiry(app, { fields: { name, email, message } }))
  await send('Jan Łukaszewicz', 'one@example.com', 'We tin sardines')
  await send('Ada', 'two@bücher.example', 'A sardine, drawn by Łucja')
  expect((await found('sardine')).sort()).toEqual(['one@example.com', 'two@bücher.example'])
  expect((await found('sardines')).sort()).toEqual(['one@example.com', 'two@bücher.example'])
  expect(await found('Lukaszewicz')).toEqual(['one@example.com'])
  expect(await found('lucja')).toEqual(['two@bücher.example'])
  expect(await found('two@xn--bcher-kva.example')).toEqual(['two@bücher.example'])
  expect(await found('herring')).toEqual([])
})

test('the forms of a word are looked up in the index of words, however many leads there are (15.12)', async () => {
  await app.owner.query({
    text: `insert into leads (id, reference, person_id, form, details, search, message, language, notice_number, received_at, words)
      select gen_random_uuid(), 'Q-' || n, (select id from people limit 1), 'contact', '{}', 'Ada Lovelace\nada@example.com',
        decode(repeat(md5(n::text), 20), 'hex'), 'en', 1, now(), array[n, n * 7, n * 13]::bigint[] from generate_series(1, 30000) n`,
  })
  // As the job does that folds new rows in.
  await app.owner.query({ text: `select gin_clean_pending_list('leads_words')` })
  await app.owner.query({ text: 'vacuum analyze leads' })
  const forms = searchDigests(app.ring, 'sardines tins')
  expect(forms[0]).toContain(wordDigests(app.ring, 'sardine')[0])
  const where = forms.map((_, at) => `words && $${at + 1}::bigint[]`).join(' and ')
  const [row] = await app.owner.query<{ 'QUERY PLAN': unknown }>({
    text: `explain (format json) select id from leads where ${where}`,
    values: forms.map((digests) => digests.map(String)),
  })
  expect(JSON.stringify(row)).toContain('leads_words')
})
