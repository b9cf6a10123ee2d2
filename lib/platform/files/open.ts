import type { FileSettings } from '#lib/platform/settings.ts'
import { folderStore } from './folder.ts'
import type { FileStore } from './store.ts'

/** The store that the settings name. */
export function openFiles(settings: FileSettings): FileStore {
  return settings.kind === 'folder' ? folderStore(settings.folder) : deferred(settings)
}

/** Opened at first use: its driver is large, and most processes never touch a file. */
function deferred(settings: Extract<FileSettings, { kind: 's3' }>): FileStore {
  let opened: Promise<FileStore> | undefined
  const store = () => {
    opened ??= import('./s3.ts').then(({ s3Store }) => s3Store(settings))
    return opened
  }
  return {
    put: async (name, bytes) => (await store()).put(name, bytes),
    get: async (name) => (await store()).get(name),
    size: async (name) => (await store()).size(name),
    remove: async (name) => (await store()).remove(name),
    names: async function* (folder) {
      yield* (await store()).names(folder)
    },
    offer: async (name, bytes) => {
      const { offer } = await store()
      if (!offer) throw new Error('This store makes no offers.')
      return offer(name, bytes)
    },
  }
}
