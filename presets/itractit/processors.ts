import type { Processor } from '#policy/parts/processor.ts'

/** The source names neither a country nor a way out of the EEA, and European law wants a way. */
const abroad = { region: 'not_said', transfer: 'standard_clauses', stricter: true } as const

/** Whom the source names. None is used on this site, and without a contract none can be. */
export const processors = {
  checkout: {
    name: '2Checkout',
    role: 'payment',
    purposes: ['provide_service'],
    ...abroad,
    hosts: ['2checkout.com'],
    policyUrl: 'https://www.2checkout.com/legal/privacy/',
    receives: ['payment_details'],
  },
  facebook: {
    name: 'Facebook',
    role: 'sign_in',
    purposes: ['manage_account'],
    ...abroad,
    hosts: ['facebook.com'],
    policyUrl: 'https://www.facebook.com/about/privacy/',
  },
  twitter: {
    name: 'Twitter',
    role: 'sign_in',
    purposes: ['manage_account'],
    ...abroad,
    hosts: ['twitter.com', 'x.com'],
    policyUrl: 'https://twitter.com/en/privacy',
  },
} as const satisfies { readonly [id: string]: Processor<'provide_service' | 'manage_account'> }
