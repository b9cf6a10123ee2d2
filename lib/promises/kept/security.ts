import { guardAppendOnly } from '#db/append-only.ts'
import { sealAudit } from '#lib/audit/seal.ts'
import { consentsOf } from '#lib/doors/capture/values.ts'
import { releaseNotice } from '#lib/incidents/tell-affected.ts'
import { sealMessage } from '#lib/keyring.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'
import { isClosedWay } from '#lib/platform/setting-variables.ts'
import { chainSeen, layersSeen } from '#lib/promises/evidence/ledger.ts'
import { checked, counted, idle, testSeen } from '#lib/promises/evidence/seen.ts'
import { seen, tested } from '#lib/promises/kept.ts'
import { hashPassword } from '#lib/sign-in/argon.ts'

/** What is promised of how it is guarded, and of versions. */
export const security = {
  sealed: seen({
    by: sealMessage,
    in: 'lib/keyring.ts',
    without: (_ring, _id, fields) => Buffer.from(JSON.stringify(fields)),
    test: [
      'lib/doors/capture/capture.db.test.ts',
      /is stored whole: person with sources, lead, sealed message/,
    ],
    evidence: ({ read: { intake } }) => counted('letters', intake.messages, intake.last, intake.unsealed),
  }),
  encrypted_in_transit: seen({
    by: isClosedWay,
    in: 'lib/platform/setting-variables.ts',
    without: () => true,
    test: ['lib/platform/settings.test.ts', /APP_URL > \S+ is refused/],
    // On this machine alone plain http is let through, and nothing is claimed of it.
    evidence: ({ app: { appUrl }, now }) =>
      isClosedWay(appUrl) && !appUrl.startsWith('https:') ? idle : checked(now, isClosedWay(appUrl)),
  }),
  ledger_unchangeable: seen({
    by: guardAppendOnly,
    in: 'db/append-only.ts',
    without: async () => {},
    test: ['db/roles.db.test.ts', /where roles are forbidden the triggers stand alone/],
    evidence: layersSeen,
  }),
  log_append_only: seen({
    by: sealAudit,
    in: 'lib/audit/seal.ts',
    without: async () => 0,
    test: ['lib/audit/audit.db.test.ts', /S12: what is logged is chained, once/],
    evidence: chainSeen,
  }),
  passwords_hashed: seen({
    by: hashPassword,
    in: 'lib/sign-in/argon.ts',
    without: async (password) => password,
    test: ['lib/sign-in/argon.test.ts', /P61/],
    evidence: ({ read: { ledger } }) =>
      counted('members', ledger.members, ledger.lastSignIn, ledger.weakPasswords),
  }),
  tests_shown: tested({
    by: testSeen,
    in: 'lib/promises/evidence/seen.ts',
    without: () => ({ state: 'idle' as const, at: null, figure: null }),
    test: ['lib/promises/evidence/seen.test.ts', /P59: a run of a test is shown with its day/],
  }),
  breach_told: seen({
    by: releaseNotice,
    in: 'lib/incidents/tell-affected.ts',
    without: async () => 'released' as const,
    test: ['lib/incidents/tell-affected.db.test.ts', /P60, E6: everybody affected is told once/],
    // An incident that turned out to be none is looked at too: it was entered, and ended in time.
    evidence: ({ read: { incidents } }) =>
      counted('incidents', incidents.entered, incidents.last, incidents.late + incidents.untold),
  }),
  versions_kept: tested({
    by: registerNotice,
    in: 'lib/notices/register-notice.ts',
    without: async () => 1,
    test: ['lib/notices/versions.db.test.ts', /P64: each change of a text is a version/],
  }),
  wording_kept: seen({
    by: consentsOf,
    in: 'lib/doors/capture/values.ts',
    without: () => [],
    test: ['lib/doors/capture/capture.db.test.ts', /is entered as requested, with the words shown/],
    evidence: ({ read: { ledger } }) =>
      ledger.worded + ledger.reworded > 0
        ? counted('wordings', ledger.worded, ledger.lastGiven, ledger.reworded)
        : idle,
  }),
}
