import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { forms as words } from '#messages/en/forms.ts'
import { EnquiryForm, type EnquiryFormProps } from './enquiry-form.tsx'
import type { FormShape } from './form-shape.ts'
import { RunFor } from './run-for.tsx'

const shape: FormShape = {
  name: 'contact',
  submit: 'Send the message',
  fields: [
    {
      name: 'email',
      type: 'email',
      label: 'Email',
      hint: 'We answer here.',
      required: true,
      autocomplete: 'email',
    },
    { name: 'phone', type: 'tel', label: 'Phone', required: false, leftOut: 'Without it we only write.' },
  ],
  consents: [{ purpose: 'marketing_email', label: 'Send me the letter.' }],
}

function render(props: Partial<EnquiryFormProps> = {}): string {
  return renderToStaticMarkup(
    createElement(EnquiryForm, { shape, words, notice: 'n0tice', action: '/forms/contact', ...props }),
  )
}

/** The tag that carries the attribute, such as `id="contact-email"`. */
function tagWith(html: string, attribute: string): string {
  return html.split('<').find((tag) => tag.includes(attribute)) ?? ''
}

it('P30: names the client whom it is run for, with the way to that client’s own policy (17.11)', () => {
  const policy = { label: 'What Harbour does', href: 'https://harbour.example/privacy', note: 'another site' }
  const ofClient = { ...shape, runFor: { text: 'This form is run for Harbour.', policy } }
  const html = render({ shape: ofClient, opening: createElement(RunFor, { shape: ofClient }) })
  expect(html).toContain('This form is run for Harbour.')
  expect(tagWith(html, 'href="https://harbour.example/privacy"')).toContain('title="another site"')
  expect(render({ opening: createElement(RunFor, { shape }) })).not.toContain('form-run-for')
})

describe('a form without script', () => {
  it('posts to its fixed path and carries its name and notice', () => {
    const html = render({ hidden: { language: 'en' } })
    expect(tagWith(html, 'action="/forms/contact"')).toContain('method="post"')
    expect(html).toContain('name="form" value="contact"')
    expect(html).toContain('name="notice" value="n0tice"')
    expect(html).toContain('name="language" value="en"')
  })

  it('says what is optional and what follows from leaving it out (P01)', () => {
    const html = render()
    expect(html).toMatch(/Phone<span[^>]*> \(optional\)/)
    expect(html).toContain('Without it we only write.')
    expect(tagWith(html, 'id="contact-email"')).toContain('required')
    expect(tagWith(html, 'id="contact-phone"')).not.toContain('required')
  })

  it('shows every consent unticked and in its exact wording (P16)', () => {
    const html = render()
    expect(html).toContain('Send me the letter.')
    expect(tagWith(html, 'name="consents.marketing_email"')).not.toContain('checked')
  })

  it('ties an error to its field and repeats it at the top', () => {
    const html = render({ errors: { email: 'Write an address' }, values: { email: 'anne@' } })
    const input = tagWith(html, 'id="contact-email"')
    expect(input).toContain('aria-describedby="contact-email-hint contact-email-error"')
    expect(input).toContain('aria-invalid="true"')
    expect(input).toContain('value="anne@"')
    expect(html).toContain('href="#contact-email"')
  })

  it('keeps an error of a field it does not know', () => {
    expect(render({ errors: { other: 'Too many at once' } })).toContain('Too many at once')
  })
})
