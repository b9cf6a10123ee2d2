import type { Db } from '#db/client.ts'
import { type Finding, missing, ok, weak } from './finding.ts'

type Seen = { overdue: number; minutes: number | null; swept: boolean; owner: boolean }

/** Whether somebody works off what is due, and whether somebody can read it. */
export async function examineService(db: Db): Promise<Finding[]> {
  const [seen] = await db.query<Seen>({
    text: `select count(*)::int as overdue,
        (extract(epoch from now() - min(next_at)) / 60)::int as minutes,
        exists (select from retention_runs where finished_at > now() - interval '2 days') as swept,
        exists (select from staff where role = 'owner' and signed_in_at is not null and disabled_at is null) as owner
      from outbox where state = 'waiting' and next_at < now() - interval '5 minutes'`,
  })
  if (!seen) return []
  return [worker(seen), owner(seen)]
}

function worker({ overdue, minutes, swept }: Seen): Finding {
  const next = 'Let npm run jobs run as a service, or have /api/cron called every minute (docs/deploy).'
  if (overdue > 0)
    return missing(`${overdue} messages wait, the oldest for ${minutes} minutes: nobody sends them.`, next)
  return swept
    ? ok('Nothing is overdue, and the daily sweep has run.')
    : weak('The daily sweep has not run in the last two days.', next)
}

function owner({ owner }: Seen): Finding {
  if (owner) return ok('An owner has signed in.')
  return weak(
    'No owner has signed in yet, so nobody reads the leads.',
    'npm run staff -- add --email you@agency.example --role owner',
  )
}
