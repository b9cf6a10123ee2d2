import type { AuditLine } from '#lib/audit/list.ts'
import { words } from './words.ts'

/** Who did it, as the log is read: a member's address, or the kind of actor. */
export function actorName({ actorEmail, actorKind }: Pick<AuditLine, 'actorEmail' | 'actorKind'>): string {
  return actorEmail ?? words.audit.actors[actorKind]
}
