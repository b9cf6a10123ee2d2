import type { ReactNode } from 'react'
import { z } from 'zod'
import { bad, deskAction, good, uploadAction } from '#app/admin/_action/desk-action.ts'
import { answerPage, redirectTo } from '#app/admin/_action/responses.tsx'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { contactKey } from '#app/admin/contact-key.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { counted, words } from '#app/admin/words.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { undoImport } from '#lib/doors/choices/undo-import.ts'
import { importPreviewed, previewList } from '#lib/unsubscribes/import-list.ts'
import { channels } from '#policy/vocabulary.ts'
import { ImportedPart, PreviewPart } from './imported-part.tsx'

const { unsubscribes: label } = words
const page = '/admin/unsubscribes'
const pageOf = (key: Buffer) => `${page}/${key.toString('hex')}`
const contact = z.string().max(320)
const badContact = bad(label.badContact)

/** By what way staff may have been told. */
export const ways = ['phone', 'email', 'letter', 'in_person'] as const

export const addOptOutAction = deskAction(
  {
    path: '/admin/unsubscribes/add',
    opens: 'suppressions.add',
    fields: { contact, channel: z.enum(channels), way: z.enum(ways), words: typedLine(200) },
    outcomes: {
      added: good(label.done),
      bad_contact: badContact,
      bad_channel: bad(label.badChannel),
    },
    logs: ['consent.withdrawn'],
  },
  async ({ app, actor }, { contact, channel, way, words: wording }, end) => {
    const found = contactKey(app, contact)
    if (!found) return end('bad_contact', page)
    if (found.kind === 'phone' && channel !== 'phone' && channel !== 'sms') return end('bad_channel', page)
    await optOut(app, { emailKey: found.key, channel, how: 'staff', way, wording, actor })
    return end('added', pageOf(found.key))
  },
)

/** A post, so that no address stands in the address of a page; where it leads says nothing of whose it is. */
export const findEntryAction = deskAction(
  {
    path: '/admin/unsubscribes/find',
    opens: 'suppressions.read',
    fields: { contact },
    outcomes: { bad_contact: badContact },
    logs: [],
  },
  async ({ app }, { contact }, end) => {
    const found = contactKey(app, contact)
    return found ? redirectTo(pageOf(found.key)) : end('bad_contact', page)
  },
)

/** Says first what it would do; the list waits for an hour to be entered. */
export const previewListAction = uploadAction(
  {
    path: '/admin/unsubscribes/preview',
    opens: 'suppressions.add',
    fields: { words: typedLine(200) },
    largest: 8 * 1024 ** 2,
    outcomes: {},
    logs: [],
  },
  async (currentUser, { words: wording }, { file, isCut }) => {
    const found = await previewList(currentUser.app, file)
    return answerPage(
      200,
      label.importTitle,
      <ImportPage currentUser={currentUser}>
        <PreviewPart found={found} isCut={isCut()} wording={wording} />
      </ImportPage>,
    )
  },
)

export const importListAction = deskAction(
  {
    path: '/admin/unsubscribes/import',
    opens: 'suppressions.add',
    fields: { list: z.string().max(100), words: typedLine(200) },
    outcomes: { over: bad(label.importOver) },
    logs: ['suppressions.imported', 'consent.withdrawn'],
  },
  async (currentUser, { list, words: wording }, end) => {
    const { app, actor } = currentUser
    const done = await importPreviewed(app, list, { wording, actor })
    if (!done) return end('over', page)
    return answerPage(
      200,
      label.importTitle,
      <ImportPage currentUser={currentUser}>
        <ImportedPart done={done} />
      </ImportPage>,
    )
  },
)

/** Takes an entered list back, where nothing newer was said. */
export const undoImportAction = deskAction(
  {
    path: '/admin/unsubscribes/import/[id]/undo',
    opens: 'suppressions.add',
    fields: { id: z.uuid() },
    outcomes: { undone: good((n) => counted('unsubscribes.importUndone', { count: n })) },
    logs: ['suppressions.import_undone', 'consent.restored'],
  },
  async ({ app, actor }, { id }, end) => end('undone', page, await undoImport(app, id, actor)),
)

function ImportPage({ currentUser, children }: { currentUser: CurrentUser; children: ReactNode }) {
  return (
    <DeskPage
      currentUser={currentUser}
      current={page}
      title={label.importTitle}
      back={{ href: page, label: label.title }}
    >
      {children}
    </DeskPage>
  )
}
