import { addApiKey } from '#lib/api-keys/add-api-key.ts'
import type { AppContext } from '#lib/app.ts'
import type { Load } from './load.ts'

/** Enquiries by a key of its own without a limit, each of another person. */
export async function enquiriesByKey(app: AppContext, site: string): Promise<Load> {
  const key = await addApiKey(app, { form: 'contact', origins: [], rate: 10_000_000 })
  let count = 0
  return {
    url: `${site}/api/leads`,
    type: 'application/json',
    expected: 201,
    headers: () => ({ Authorization: `Bearer ${key}` }),
    body: () => {
      count += 1
      return JSON.stringify({
        form: 'contact',
        name: 'Ada Lovelace',
        email: `person.${count}@example.com`,
        message: `Could you draw engine ${count} for us?`,
        notice: app.notice.texts.en.hash,
      })
    },
  }
}
