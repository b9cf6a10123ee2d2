import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { freePort } from '#lib/platform/postgres/port.ts'

const program = '/usr/sbin/dovecot'
const nobody = 65_534

/** Why no real IMAP server can be run here; null where one can. */
export function whyNoDovecot(): string | null {
  if (process.getuid?.() !== 0) return 'dovecot needs root'
  return spawnSync(program, ['--version']).status === 0 ? null : 'dovecot is not installed'
}

export type Dovecot = {
  url: string
  /** A client of the mailbox's owner. */
  open(): Promise<ImapFlow>
  stop(): Promise<void>
}

/** A real IMAP server on this machine, with one mailbox that has a bin unless it shall have none. */
export async function startDovecot({ bin = true } = {}): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-imap-'))
  chmodSync(folder, 0o755)
  const mails = join(folder, 'mails')
  mkdirSync(mails)
  chownSync(mails, nobody, nobody)
  const port = await freePort()
  const config = join(folder, 'dovecot.conf')
  writeFileSync(config, configuration(folder, mails, port, bin))
  const child = spawn(program, ['-F', '-c', config], { stdio: 'ignore' })
  await untilOpen(port)
  const url = `imap://reply%40in.marram.example:a%2Bsecret@127.0.0.1:${port}`
  const auth = { user: 'reply@in.marram.example', pass: 'a+secret' }
  return {
    url,
    open: async () => {
      const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth, logger: false })
      await client.connect()
      return client
    },
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, mails: string, port: number, bin: boolean): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${mails}
mail_uid = ${nobody}
mail_gid = ${nobody}
first_valid_uid = 1
passdb {
  driver = static
  args = password=a+secret
}
userdb {
  driver = static
  args = uid=${nobody} gid=${nobody} home=${mails}
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
namespace inbox {
  inbox = yes
  ${bin ? 'mailbox Corbeille {\n    auto = create\n    special_use = \\Trash\n  }' : ''}
}
`
}

async function untilOpen(port: number): Promise<void> {
  const late = AbortSignal.timeout(300_000)
  while (!late.aborted) {
    const socket = createConnection(port, '127.0.0.1')
    const greeted = await Promise.race([
      once(socket, 'data').then(
        () => true,
        () => false,
      ),
      once(socket, 'close').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (greeted) return
    // The server gives no word of its own when it listens.
    await pause(50)
  }
  throw new Error('dovecot did not begin to listen.')
}
