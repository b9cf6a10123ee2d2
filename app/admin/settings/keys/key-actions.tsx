import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { answerPage, refuse } from '#app/admin/_action/responses.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { addApiKey, endApiKey } from '#lib/api-keys/add-api-key.ts'
import { listRunningClients } from '#lib/clients/queries.ts'
import { fill } from '#policy/fill.ts'
import { findForm } from '#policy/form.ts'
import { AddKey } from './add-key.tsx'
import { readTypedKey } from './typed-key.ts'

const { keys: label } = words
const page = '/admin/settings/keys'

/** Makes a key. It is shown in the answer itself: in an address it would stay in the browser's history. */
export const addKeyAction = deskAction(
  {
    path: '/admin/settings/keys/add',
    opens: 'settings.change',
    fields: {
      form: z.string().max(60),
      origins: z.string().max(2000).default(''),
      rate: z.string().max(20),
      client: z.union([z.literal(''), z.uuid()]).default(''),
    },
    outcomes: {},
    logs: ['key.added'],
  },
  async (currentUser, typed) => {
    const { app, actor } = currentUser
    const { form } = typed
    const { forms } = app.agency
    const definition = findForm(forms, form)
    if (!definition) return refuse(422, 'input')
    const clients = await listRunningClients(app.db)
    const clientId = typed.client || null
    if (clientId && !clients.some(({ id }) => id === clientId)) return refuse(422, 'input')
    const read = readTypedKey(typed)
    if ('faults' in read) {
      return answerPage(
        422,
        label.add,
        <DeskPage
          currentUser={currentUser}
          current="/admin/settings"
          title={label.add}
          back={{ href: page, label: label.back }}
        >
          <AddKey action={addKeyAction.address({})} {...{ forms, clients, typed }} errors={read.faults} />
        </DeskPage>,
      )
    }
    const key = await addApiKey(app, { form, ...read, clientId, actor })
    const title = fill(label.made, { form: definition.title[deskLanguage()] })
    return answerPage(
      200,
      title,
      <DeskPage
        currentUser={currentUser}
        current="/admin/settings"
        title={title}
        back={{ href: page, label: label.back }}
      >
        <p className="desk-lead">{label.shownOnce}</p>
        <p>
          <code className="one-time">{key}</code>
        </p>
        <DetailPart title={label.another}>
          <AddKey action={addKeyAction.address({})} {...{ forms, clients, typed }} />
        </DetailPart>
      </DeskPage>,
    )
  },
)

export const endKeyAction = deskAction(
  {
    path: '/admin/settings/keys/end',
    opens: 'settings.change',
    fields: { id: z.uuid() },
    outcomes: { ended: good(() => label.endedNow), not_ended: bad(() => label.notEnded) },
    logs: ['key.revoked'],
  },
  async ({ app, actor }, { id }, end) => end((await endApiKey(app, id, actor)) ? 'ended' : 'not_ended', page),
)
