/** The questions by which somebody asks about another's data, with their signed permission (P51, R3). */
export const agentFields = {
  asksFor: 'asks_for',
  name: 'agent_name',
  email: 'agent_email',
  permission: 'permission',
} as const

/** The answer of who asks for another. */
export const somebodyElse = 'somebody_else'

const names: ReadonlySet<string> = new Set(Object.values(agentFields))

/** Whether a question of the form for requests is one of these. */
export function isOfAgents(field: string): boolean {
  return names.has(field)
}

/** Who asks for another, as the form names them. */
export type Agent = { readonly name: string; readonly email: string }

/** Gives who asks for another; null: whoever sends it asks for themselves. */
export function readAgent(answers: { readonly [field: string]: unknown }): Agent | null {
  const asksFor = answers[agentFields.asksFor]
  if (!Array.isArray(asksFor) || !asksFor.includes(somebodyElse)) return null
  return { name: String(answers[agentFields.name] ?? ''), email: String(answers[agentFields.email] ?? '') }
}
