import type { Db } from '#db/client.ts'
import { privileges } from '#db/privileges.ts'
import { type Finding, missing, ok, weak } from './finding.ts'

const migrate = 'Run npm run migrate with DATABASE_OWNER_URL set to the owner of the database.'

type Seen = { role: string; owns: boolean; rewrites: boolean; eraser: boolean; guarded: string[] }

/** The layers that keep ledger and audit as they are: the application's role, the eraser's, and the triggers. */
export async function examineDatabase(db: Db): Promise<Finding[]> {
  const [seen] = await db.query<Seen>({
    text: `select current_user as role,
        exists (select from pg_class where oid = to_regclass('audit_events') and pg_has_role(relowner, 'usage')) as owns,
        coalesce(has_table_privilege(to_regclass('audit_events'), 'update'), false) as rewrites,
        exists (select from pg_roles where rolname = 'candor_eraser') as eraser,
        array(select tgrelid::regclass::text from pg_trigger
          where tgname in ('keep_rows', 'keep_table') and tgenabled <> 'D') as guarded`,
  })
  if (!seen) return []
  return [role(seen), triggers(seen)]
}

function role({ role, owns, rewrites, eraser }: Seen): Finding {
  if (owns || rewrites)
    return weak(
      `The application comes as ${role}, who may rewrite the audit log as far as triggers let it.`,
      migrate,
    )
  return eraser
    ? ok(`The application comes as ${role}, who may not rewrite ledger or audit.`)
    : weak('There is no role for erasing: triggers alone keep what is append-only.', migrate)
}

function triggers({ guarded }: Seen): Finding {
  const kept = Object.entries(privileges).filter(([, way]) => way === 'append-only' || way === 'ledger')
  const open = kept.filter(([table]) => guarded.filter((one) => one === table).length < 2)
  if (open.length === 0) return ok(`Triggers guard all ${kept.length} append-only tables.`)
  return missing(`No trigger guards ${open.map(([table]) => table).join(', ')}.`, migrate)
}
