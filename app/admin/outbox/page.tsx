import { requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { titled } from '#app/admin/titled.ts'
import { counted, deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { FilterBar } from '#components/desk/list/filter-bar.tsx'
import { ListKeys } from '#components/desk/list/list-keys.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { outboxStates } from '#db/schema/outbox.ts'
import { countDead, listOutbox } from '#lib/outbox/list.ts'
import { readPageKey } from '#lib/platform/page-key.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { MailState } from './mail-state.tsx'

const { outbox: label } = words
export const generateMetadata = titled(() => label.title)

/** Every message, the newest first, with what became of it; by whom it goes to, and by its state. */
export default async function Outbox({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('outbox.read')
  const { db, clock } = currentUser.app
  const after = readPageKey(await queryValue(searchParams, 'after'))
  const asked = await queryValue(searchParams, 'state')
  const state = outboxStates.find((one) => one === asked) ?? null
  const q = (await queryValue(searchParams, 'q'))?.trim() || null
  const [page, dead] = await Promise.all([
    listOutbox(currentUser.app, after, state, q === null ? undefined : (normaliseEmail(q) ?? '')),
    countDead(db),
  ])
  const now = clock()
  return (
    <DeskPage currentUser={currentUser} current="/admin/outbox" title={label.title}>
      {dead.failed + dead.unknown > 0 && (
        <Notice tone="warn">
          <p>{counted('outbox.dead', dead)}</p>
        </Notice>
      )}
      <FilterBar
        action="/admin/outbox"
        label={label.filter}
        search={{ name: 'q', label: label.search, value: q ?? '' }}
        filters={[
          {
            name: 'state',
            label: label.state,
            any: label.anyState,
            value: state ?? '',
            options: outboxStates.map((value) => ({ value, label: words.mailStates[value] })),
          },
        ]}
        submit={words.leads.submit}
        clear={state || q ? { href: '/admin/outbox', label: words.leads.clear } : undefined}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={q ? label.nobodyTitle : state ? label.noneTitle : label.emptyTitle}>
          {q ? <p>{label.nobodyText}</p> : !state && <p>{label.emptyText}</p>}
        </EmptyState>
      ) : (
        <DeskTable
          caption={label.title}
          columns={[
            { key: 'kind', label: label.kind },
            { key: 'to', label: label.to, from: 'tablet' },
            { key: 'state', label: label.state },
            { key: 'when', label: label.when, numeric: true },
          ]}
          rows={page.rows.map((line) => ({
            id: line.id,
            href: `/admin/outbox/${line.id}`,
            cells: {
              kind: line.subject ?? words.kinds[line.kind],
              to: line.to ?? label.staff,
              state: (
                <>
                  <MailState state={line.state} reason={line.reason} />
                  {line.state === 'waiting' && line.nextAt > now && (
                    <>
                      {' '}
                      {words.reply.leavesAt}{' '}
                      <Moment at={line.nextAt} now={now} locale={deskLanguage()} zone={deskZone()} />
                    </>
                  )}
                </>
              ),
              when: <Moment at={line.createdAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
            },
          }))}
        />
      )}
      <Pages
        path="/admin/outbox"
        query={{ ...(q && { q }), ...(state && { state }) }}
        older={page.older}
        first={!after}
      />
      <ListKeys />
    </DeskPage>
  )
}
