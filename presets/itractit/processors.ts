import type { Processor } from '#policy/parts/processor.ts'

/** Whom the source names. None is used on this site, and without a contract none can be. */
export const processors = {
  checkout: {
    name: '2Checkout',
    role: 'payment',
    purposes: ['provide_service'],
    region: 'US',
    // The source names no way out of the EEA.
    transfer: 'standard_clauses',
    hosts: ['2checkout.com'],
    policyUrl: 'https://www.2checkout.com/legal/privacy/',
    receives: ['name', 'email', 'postal_address', 'payment_details'],
  },
  facebook: {
    name: 'Facebook',
    role: 'sign_in',
    purposes: ['manage_account'],
    region: 'US',
    transfer: 'standard_clauses',
    hosts: ['facebook.com'],
    policyUrl: 'https://www.facebook.com/about/privacy/',
    receives: ['email'],
  },
  twitter: {
    name: 'Twitter',
    role: 'sign_in',
    purposes: ['manage_account'],
    region: 'US',
    transfer: 'standard_clauses',
    hosts: ['twitter.com', 'x.com'],
    policyUrl: 'https://twitter.com/en/privacy',
    receives: ['email'],
  },
} as const satisfies { readonly [id: string]: Processor<'provide_service' | 'manage_account'> }
