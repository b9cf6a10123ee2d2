import { parseArgs } from 'node:util'
import { addApiKey } from '#lib/api-keys/add-api-key.ts'
import { findClientByCode } from '#lib/clients/queries.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { findForm } from '#policy/form.ts'
import { withApp } from './run/context.ts'

const usage =
  'Usage: npm run key -- add --form contact [--origin https://other.example] [--rate 60] [--client CODE]'

await withApp(async (app) => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      form: { type: 'string' },
      origin: { type: 'string', multiple: true },
      rate: { type: 'string', default: '60' },
      client: { type: 'string' },
    },
  })
  const {
    form,
    origin = [],
    rate,
    client: code,
  } = values as { form?: string; origin?: string[]; rate: string; client?: string }
  if (positionals[0] !== 'add' || !form) throw new OperatorError(usage)
  if (!findForm(app.agency.forms, form)) {
    throw new OperatorError(
      `There is no form "${form}". The forms are: ${Object.keys(app.agency.forms).join(', ')}.`,
    )
  }
  if (!/^\d{1,6}$/.test(rate)) throw new OperatorError('--rate takes requests per minute, 0 for no limit.')
  for (const one of origin) {
    if (!URL.canParse(one) || new URL(one).origin !== one) {
      throw new OperatorError(
        `--origin takes scheme and host, for example https://other.example, not ${one}.`,
      )
    }
  }
  const client = code === undefined ? null : await findClientByCode(app.db, code)
  if (code !== undefined && (!client || client.endedAt))
    throw new OperatorError(
      `There is no client "${code}" whose contract runs. Add it at the desk, under Clients.`,
    )
  const key = await addApiKey(app, {
    form,
    origins: origin,
    rate: Number(rate),
    clientId: client?.id ?? null,
  })
  console.log(`Key: ${key}`)
  console.log(
    `It is shown this once. Send the form's fields to ${app.appUrl}/api/leads as JSON, with "form": "${form}", the "notice" ` +
      `of ${app.appUrl}/privacy/policy.json, and the header Authorization: Bearer <key>.`,
  )
  if (origin.length === 0) return
  console.log(
    `On a page of ${origin.join(' or ')}:\n\n  <script src="${app.appUrl}/embed.js" async></script>\n` +
      `  <candor-form form="${form}" key="${key}"><a href="${app.appUrl}/">…</a></candor-form>`,
  )
})
process.exit()
