import type { FormDefinition } from '#policy/form.ts'
import { type Check, type Finding, wrong } from './finding.ts'

const code = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/

/** P30: a form that is run for a client takes what the client decides about, and makes nobody anything of ours. */
export const checkClientForms: Check = ({ policy, forms }) =>
  Object.entries(forms).flatMap(([name, form]) => {
    const { client } = form
    if (!client) return []
    const found: Finding[] = []
    if (!policy.sharing.forClients) {
      const says = `"${name}" is run for ${client.name}, and the policy does not say that anything is held for clients. Set forClients under sharing.`
      found.push(wrong('P-CLIENT', 'forms', [name, 'client'], says))
    }
    if (!code.test(client.code)) {
      const says = `"${client.code}" is no code of a client: small letters, digits and hyphens, at most 40.`
      found.push(wrong('P-CLIENT-CODE', 'forms', [name, 'client', 'code'], says))
    }
    if (!/^https:\/\/[^\s/]+\S*$/.test(client.privacy)) {
      const says = `"${client.privacy}" is not where ${client.name} says what it makes of data. Give the address of its policy, with https.`
      found.push(wrong('P-CLIENT-POLICY', 'forms', [name, 'client', 'privacy'], says))
    }
    const ours = whatIsOurs(form, policy.drafts !== false && policy.drafts.forms.includes(name))
    if (ours.length > 0) {
      const says = `What "${name}" takes is ${client.name}'s, so that nothing of ours can follow from it. Take away: ${ours.join(', ')}.`
      found.push(wrong('P-CLIENT-OURS', 'forms', [name], says))
    }
    return found
  })

/** What of a form is of the agency's own. */
function whatIsOurs(form: FormDefinition, isKept: boolean): string[] {
  const has: readonly (readonly [what: string, holds: boolean])[] = [
    ['answered (say false)', form.answered],
    ['its consents', Object.keys(form.consents).length > 0],
    ['refers', form.refers !== undefined],
    ['asks', form.asks !== undefined],
    ['delivers', form.delivers !== undefined],
    ['fields for files', Object.values(form.fields).some(({ type }) => type === 'files')],
    ['its name under drafts', isKept],
  ]
  return has.flatMap(([what, holds]) => (holds ? [what] : []))
}
