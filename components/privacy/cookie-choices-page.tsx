import type { ReactNode } from 'react'
import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { OutboundLink } from '#components/ui/outbound-link.tsx'
import { Table, type TableProps } from '#components/ui/table.tsx'
import type { CookieChoiceMessages } from '#messages/en/cookie-choices.ts'
import type { AskedCategory } from '#policy/cookie-choices/categories.ts'
import { fill } from '#policy/fill.ts'

/** One company's script, in words. */
export type ScriptRow = {
  readonly name: string
  readonly cookies: readonly { readonly name: string; readonly life: string }[]
  readonly policyUrl?: string
  readonly optOut?: string
}

export type CategoryRow = {
  readonly category: AskedCategory
  readonly title: string
  readonly isAllowed: boolean
  /** A signal of the browser switches it off. */
  readonly isOff: boolean
  readonly scripts: readonly ScriptRow[]
}

export type CookieChoicesPageProps = {
  readonly words: CookieChoiceMessages
  readonly outbound: string
  readonly categories: readonly CategoryRow[]
  /** What it asks for, so that an answer counts for that alone. */
  readonly items: string
  /** Name of the cookie that remembers the answer. */
  readonly cookie: string
  /** What the browser's signal comes to here, in sentences. */
  readonly signal?: string
  /** What came of a press, or stood in its way. */
  readonly message?: { readonly tone: 'good' | 'warn'; readonly title?: string; readonly text: string }
  /** What is chosen now, in sentences. */
  readonly now?: readonly string[]
}

/** Where it is chosen what a browser may be given, by a plain form (P32, P36). */
export function CookieChoicesPage(props: CookieChoicesPageProps) {
  const { words, categories, items, cookie, signal, message, now = [] } = props
  const asks = categories.length > 0
  return (
    <>
      <PageOpening title={words.title}>
        <p>{asks ? words.lead : words.nothing}</p>
      </PageOpening>
      <div className="afterword">
        {message && (
          <Notice
            tone={message.tone}
            role={message.tone === 'warn' ? 'alert' : 'status'}
            title={message.title}
          >
            <p>{message.text}</p>
          </Notice>
        )}
        {signal && (
          <Notice title={words.signal.title}>
            <p>{signal}</p>
          </Notice>
        )}
        {now.length > 0 && (
          <section className="prose">
            <h2>{words.now}</h2>
            {now.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        )}
        {asks && (
          <form method="post" className="form choices-form">
            <input type="hidden" name="shown" value={items} />
            {categories.map((row) => (
              <Category key={row.category} row={row} words={words} outbound={props.outbound} />
            ))}
            <section className="choice-category">
              <h2>{words.necessary}</h2>
              <p>{fill(words.necessaryText, { name: cookie })}</p>
            </section>
            <div className="choice-presses">
              <div className="choice-all">
                <Press value="some">{words.save}</Press>
              </div>
              <Press value="reject">{words.rejectAll}</Press>
              <Press value="accept">{words.acceptAll}</Press>
            </div>
          </form>
        )}
      </div>
    </>
  )
}

function Press({ value, children }: { value: 'some' | 'reject' | 'accept'; children: ReactNode }) {
  return (
    <Button weight="plain" name="choose" value={value}>
      {children}
    </Button>
  )
}

type CategoryProps = { row: CategoryRow; words: CookieChoiceMessages; outbound: string }

function Category({ row, words, outbound }: CategoryProps) {
  const { category, title, isAllowed, isOff, scripts } = row
  const columns = [
    { key: 'what', label: words.head.what },
    { key: 'cookies', label: words.head.cookies },
    { key: 'life', label: words.head.life },
  ]
  const rows: TableProps['rows'] = scripts.flatMap(({ name, cookies }): TableProps['rows'] =>
    cookies.length === 0
      ? [{ id: name, cells: { what: name, cookies: words.noCookie, life: '–' } }]
      : cookies.map((one) => ({
          id: `${name} ${one.name}`,
          cells: { what: name, cookies: <code dir="ltr">{one.name}</code>, life: one.life },
        })),
  )
  return (
    <section className="choice-category">
      <h2>{title}</h2>
      <p>{words.why[category]}</p>
      <Checkbox
        id={`allow-${category}`}
        name="allow"
        value={category}
        label={fill(words.allow, { category: title })}
        hint={isOff ? words.signal.off : undefined}
        defaultChecked={isAllowed && !isOff}
        disabled={isOff}
      />
      <Table caption={title} columns={columns} rows={rows} />
      <ul>
        {scripts.flatMap(({ name, policyUrl, optOut }) => [
          policyUrl && (
            <li key={`${name} policy`}>
              <OutboundLink href={policyUrl} note={outbound}>
                {fill(words.policy, { name })}
              </OutboundLink>
            </li>
          ),
          optOut && (
            <li key={`${name} out`}>
              <OutboundLink href={optOut} note={outbound}>
                {fill(words.optOut, { name })}
              </OutboundLink>
            </li>
          ),
        ])}
      </ul>
    </section>
  )
}
