import type { ReactNode } from 'react'
import { z } from 'zod'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { bad, deskAction, good, uploadAction } from '#app/admin/_action/desk-action.ts'
import { answerPage } from '#app/admin/_action/responses.tsx'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { counted, words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { undoImport } from '#lib/doors/choices/undo-import.ts'
import { importPreviewed, previewList } from '#lib/unsubscribes/import-list.ts'
import { ImportedPart, PreviewPart } from './imported-part.tsx'

const { unsubscribes: label } = words
const page = '/admin/unsubscribes'

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
        <PreviewPart found={found} isCut={isCut()} />
        {found.addresses > 0 && <EnterForm list={found.list} wording={wording} />}
      </ImportPage>,
    )
  },
)

export const importListAction = deskAction(
  {
    path: '/admin/unsubscribes/import',
    opens: 'suppressions.add',
    fields: { list: z.string().max(100), words: typedLine(200) },
    outcomes: { over: bad(() => label.importOver) },
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
        {done.entered > 0 && <UndoForm importId={done.importId} />}
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

function EnterForm({ list, wording }: { list: string; wording: string }) {
  return (
    <ActionForm className="row-form" action={importListAction} at={{}}>
      <input type="hidden" name={importListAction.names.list} value={list} />
      <input type="hidden" name={importListAction.names.words} value={wording} />
      <Button>{label.importSubmit}</Button>
    </ActionForm>
  )
}

function UndoForm({ importId }: { importId: string }) {
  return (
    <ActionForm action={undoImportAction} at={{ id: importId }}>
      <p className="desk-lead">{label.importUndoText}</p>
      <Button weight="plain">{label.importUndo}</Button>
    </ActionForm>
  )
}
