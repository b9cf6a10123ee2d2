import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '#db/client.ts'
import { insertSubscribers, sampleSubscribers } from '#db/seed/subscribers.ts'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'
import { refuseUnrepeated } from '#lib/backups/replay.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { mirrorRefusals } from '#lib/doors/choices/mirror-refusals.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { checkOf } from '#lib/installation/check.ts'
import { markInstallation } from '#lib/installation/mark-installation.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { writeHeader } from '#lib/platform/backup/header.ts'
import { tryLock } from '#lib/platform/file-lock.ts'
import { keepKeys } from '#lib/platform/keys.ts'
import { openEmbedded } from '#lib/platform/postgres/embedded.ts'
import { stopServerOf } from '#lib/platform/postgres/server.ts'
import { reportEvidence } from '#lib/promises/report.ts'
import { recordEvent, system } from '#lib/record-event.ts'
import { announce } from '#lib/testing/announce.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { everything } from '#lib/testing/fill-tables.ts'
import { mailServer } from '#lib/testing/mail-server.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { runCommand, startCommand } from './run/testing/run-command.ts'

const nowhere = { mail: null, database: null, files: null }
const now = () => new Date().toISOString()

/** An app whose clock goes as that of its commands does. */
async function installed(): Promise<TestApp & { operator: Record<string, string>; file: string }> {
  const app = await openTestApp(now())
  const { suppression: suppressionKey } = app.keys
  await markInstallation(app.owner, { agency: app.agency.id, suppressionKey, now: app.clock() })
  mkdirSync(String(app.env.DATA_DIR), { recursive: true })
  const operator = { ...app.env, DATABASE_OWNER_URL: app.ownerUrl }
  return { ...app, clock: () => new Date(), operator, file: join(String(app.env.DATA_DIR), 'a.backup') }
}

const emails = async (app: TestApp) =>
  (await app.owner.query<{ email: string }>({ text: 'select email from people order by email' })).map(
    ({ email }) => email,
  )

const no = (app: TestApp, email: string) =>
  optOut(app, {
    emailKey: suppressionKeyOf(app.keys.suppression, email),
    how: 'one_click',
    wording: 'No',
    actor: { kind: 'person', id: null },
  })

test('P43: whoever was erased or said no since a backup stays so, and the first newsletter goes to neither (17.5)', async () => {
  const app = await installed()
  const people = await addSubscribers(app, [
    { email: 'erased@example.com' },
    { email: 'no@example.com' },
    { email: 'stays@example.com' },
  ])
  const made = await runCommand('backup', [app.file], app.operator)
  expect(made).toMatchObject({ err: '', code: 0 })
  expect(made.out).toMatch(/a\.backup: [\d,]+ rows, 0 files/)

  const personId = people.get('erased@example.com') ?? ''
  await erase(app, { personId, reason: 'request', actor: system })
  await no(app, 'no@example.com')
  await mirrorRefusals(app)
  await capture(app, contactEnquiry(app))

  const restored = await runCommand('restore', [app.file], app.operator)
  expect(restored).toMatchObject({ err: '', code: 0 })
  expect(restored.out).toContain('Repeated: 1 erasure and 1 opt-out that came since.')
  expect(await emails(app)).toEqual(['no@example.com', 'stays@example.com'])
  const line = (await reportEvidence(app)).lines.find(({ kind }) => kind === 'erased_from_backups')
  expect(line).toMatchObject({ state: 'kept', figure: { restored: { count: null } } })

  const { id: issue } = await announce(app)
  await drainOutbox(app, mailServer)
  const sent = await app.owner.query<{ email: string }>({
    text: `select p.email from outbox o join people p on p.id = o.person_id where o.announcement_id = $1 and o.state = 'sent'`,
    values: [issue],
  })
  expect(sent).toEqual([{ email: 'stays@example.com' }])
  const audit = await runCommand('audit', ['verify'], app.operator)
  expect(audit.out).toMatch(/^Intact/)
})

/** What an operator sees of a restore that is refused, and that nothing changed. */
async function refusedWith(app: Awaited<ReturnType<typeof installed>>, env: Record<string, string> = {}) {
  const before = await everything(app.owner)
  const { err, code } = await runCommand('restore', [app.file], { ...app.operator, ...env })
  expect([code, await everything(app.owner)]).toEqual([1, before])
  return err.trim()
}

test('a backup that is cut short, altered, of others, expired or no backup is refused in a sentence, and nothing is touched (17.5)', async () => {
  const app = await installed()
  await addSubscribers(app, 200)
  expect((await runCommand('backup', [app.file], app.operator)).code).toBe(0)
  expect((await runCommand('backup', [app.file], app.operator)).err).toContain('exists already')
  const whole = readFileSync(app.file)
  const key = randomBytes(32).toString('base64')

  writeFileSync(app.file, whole.subarray(0, whole.length - 100))
  expect(await refusedWith(app)).toContain('it was cut short. Copy it again')
  const altered = Buffer.from(whole)
  altered.writeUInt8(altered.readUInt8(whole.length - 200) ^ 1, whole.length - 200)
  writeFileSync(app.file, altered)
  expect(await refusedWith(app)).toContain('something in it was altered. Copy it again')
  writeFileSync(app.file, 'PGDMP, as another program writes it')
  expect(await refusedWith(app)).toContain('is no backup of Candor')

  writeFileSync(app.file, whole)
  expect(await refusedWith(app, { DATA_KEY: key })).toContain(
    'is sealed under another DATA_KEY. Put back the keys',
  )
  expect(await refusedWith(app, { DATA_KEY: key, AGENCY: 'ditra' })).toContain('belongs to the agency "demo"')
  expect(await refusedWith(app, { AGENCY: 'ditra' })).toContain('belongs to the agency "demo"')
  expect(await refusedWith(app, { SUPPRESSION_KEY: key })).toContain('made under another SUPPRESSION_KEY')

  const { suppression } = app.keys
  const header = (schema: { version: string; name: string; checksum: string }[], expiresAt: string) =>
    writeHeader(app.keys.data, {
      agency: 'demo',
      suppressionCheck: checkOf(suppression),
      schema,
      madeAt: new Date('2020-01-01'),
      expiresAt: new Date(expiresAt),
    }).bytes
  writeFileSync(app.file, header([{ version: '9999', name: 'later', checksum: 'x' }], '2090-01-01'))
  expect(await refusedWith(app)).toContain('made by a newer version of Candor. Update this one')
  writeFileSync(app.file, header([], '2020-02-01'))
  expect(await refusedWith(app)).toContain('This backup ended on 2020-02-01')
  expect((await runCommand('restore', [], app.operator)).err).toContain('Usage: npm run restore')
})

test('a restore beside a site that runs is refused, and changes nothing (17.5)', async () => {
  const app = await installed()
  expect((await runCommand('backup', [app.file], app.operator)).code).toBe(0)
  const site = await connect(app.ownerUrl)
  try {
    expect(await refusedWith(app)).toContain('Stop them all, then run npm run restore again.')
  } finally {
    await site.close()
  }
})

test('a restore that is killed midway leaves the old state, or one that nobody serves; run again it is whole (17.5)', async () => {
  const app = await installed()
  await addSubscribers(app, 3_000)
  expect((await runCommand('backup', [app.file], app.operator)).code).toBe(0)
  const [first] = await emails(app)
  await no(app, first ?? '')
  await mirrorRefusals(app)
  await addSubscribers(app, [{ email: 'since@example.com' }])
  for (const moment of [/^/, /is whole/, /Read back/]) {
    const { child, ended } = startCommand('restore', [app.file], app.operator)
    await new Promise<void>((found) => {
      child.stdout?.on('data', (text: string) => moment.test(text) && found())
      child.once('close', () => found())
    })
    child.kill('SIGKILL')
    await ended
    const [state] = await app.owner.query<{ due: boolean; people: number }>({
      text: 'select replay_due_at is not null as due, (select count(*)::int from people) as people from installation',
    })
    expect([
      { due: false, people: 3_001 },
      { due: true, people: 3_000 },
      { due: false, people: 3_000 },
    ]).toContainEqual(state)
    if (state?.due) {
      const served = await runCommand('audit', ['verify'], app.operator)
      expect(served.err).toContain('npm run restore -- --replay; then start again.')
    }
  }
  expect(await runCommand('restore', [app.file], app.operator)).toMatchObject({ err: '', code: 0 })
  expect(await emails(app)).toHaveLength(3_000)
  expect(await app.db.query({ text: `select from consents where state = 'withdrawn'` })).toHaveLength(1)
})

test('a server that was restored by means of its own is not served before what came since is repeated (17.5)', async () => {
  const app = await installed()
  const people = await addSubscribers(app, [{ email: 'erased@example.com' }])
  await erase(app, { personId: people.get('erased@example.com') ?? '', reason: 'request', actor: system })
  // As if the server stood where it stood before.
  await app.owner.query({
    text: `set session_replication_role = replica; delete from erasures; delete from suppressions; reset session_replication_role`,
  })
  await addSubscribers(app, [{ email: 'erased@example.com' }])
  await app.owner.query({ text: `update people set created_at = created_at - interval '1 day'` })
  await expect(refuseUnrepeated(app)).rejects.toThrow('Run npm run restore -- --replay, then start again.')
  const replayed = await runCommand('restore', ['--replay'], app.operator)
  expect(replayed).toMatchObject({ err: '', code: 0 })
  expect(replayed.out).toContain('Repeated: 1 erasure and 0 opt-outs')
  expect(await emails(app)).toEqual([])
  await refuseUnrepeated(app)
})

test('a disk that is full keeps nothing half made, and says what to do (17.5)', async () => {
  const app = await installed()
  symlinkSync('/dev/full', `${app.file}.part`)
  const { err, code } = await runCommand('backup', [app.file], app.operator)
  expect([code, err]).toEqual([1, expect.stringContaining('The disk is full')])
  expect([existsSync(app.file), existsSync(`${app.file}.part`)]).toEqual([false, false])
  expect((await runCommand('backup', [app.file], app.operator)).code).toBe(0)
})

test('the built-in database is backed up, lost with all its folder but the keys and the mirrors, and read back (17.5)', async () => {
  const home = mkdtempSync(join(tmpdir(), 'candor-embedded-'))
  const operator = { AGENCY: 'demo', DATA_DIR: join(home, 'data') }
  const file = join(home, 'a.backup')
  try {
    expect((await runCommand('migrate', [], operator)).code).toBe(0)
    const database = await openEmbedded(operator.DATA_DIR)
    const { SUPPRESSION_KEY } = keepKeys(operator.DATA_DIR)
    const owner = await connect(database.ownerUrl, { applicationName: 'test' })
    const keyOf = (email: string) => suppressionKeyOf(Buffer.from(SUPPRESSION_KEY, 'base64'), email)
    await insertSubscribers(owner, sampleSubscribers(5), keyOf, new Date())
    await registerNotice(owner, noticeOf(await loadAgency('demo'), nowhere), new Date())
    await recordEvent(owner, { at: new Date(), actor: system, verb: 'lead.viewed', objectId: null })
    await owner.close()
    await database.release()
    expect((await runCommand('audit', ['verify'], operator)).out).toMatch(/^Intact: 1 event/)
    expect(await runCommand('backup', [file], operator)).toMatchObject({ err: '', code: 0 })

    const running = tryLock(join(operator.DATA_DIR, 'application.lock'), 'http://localhost:3000')
    const beside = await runCommand('restore', [file], operator)
    expect(beside.err).toMatch(/^Candor runs on .+Stop it .+Nothing was changed\.$/m)
    if ('release' in running) running.release()

    await stopServerOf(join(operator.DATA_DIR, 'postgres'))
    const kept = readFileSync(join(operator.DATA_DIR, 'keys.env'))
    rmSync(operator.DATA_DIR, { recursive: true })
    const lost = await runCommand('restore', [file], operator)
    expect(lost.err).toContain('Put keys.env there from your copy')
    writeFileSync(join(operator.DATA_DIR, 'keys.env'), kept, { mode: 0o600 })
    const restored = await runCommand('restore', [file], operator)
    expect(restored).toMatchObject({ err: '', code: 0 })
    // In another cluster the numbers of transactions begin anew, and the log with an era of its own.
    expect((await runCommand('audit', ['verify'], operator)).out).toMatch(/^Intact: [3-9] events/)
  } finally {
    await stopServerOf(join(operator.DATA_DIR, 'postgres'))
    rmSync(home, { recursive: true, force: true })
  }
})
