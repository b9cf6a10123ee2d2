import { openMillionApp } from './million.ts'
import { measureBackup } from './rights/backup.ts'
import { measurePerson } from './rights/person.ts'
import { measureRestore } from './rights/restore.ts'
import { measureSweep } from './rights/sweep.ts'

/** What people's rights cost among a million leads: a backup, the copy and the erasure of one person, a restore, a sweep. */
export async function measureRights() {
  const million = await openMillionApp()
  try {
    const backup = await measureBackup(million.app)
    const person = await measurePerson(million.app)
    const { restored, ...restore } = await measureRestore(million)
    try {
      return { backup, person, restore, sweep: await measureSweep(restored) }
    } finally {
      await restored.close()
    }
  } finally {
    await million.close()
  }
}
