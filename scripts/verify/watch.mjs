// Runs a program and ends it when it hangs: not after a sum of minutes, which a slow machine needs more of, but when
// nothing in it moved for a while.
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { readProgress, runningIn } from './progress.mjs'

/**
 * Runs a program to its end, or until nothing moved for `patience` milliseconds; then it is ended with all that it
 * started. With `progress`, a file the program tells its tests in, only those count as movement; else what it says does.
 * What was told to end, or left something behind, has `farewell` milliseconds for it.
 *
 * @returns its status (null when it was ended), all it said, and when it was cut the names of what ran then.
 */
export function runWatched(program, args, watching) {
  const { patience, farewell = 15_000, progress, say = () => {}, signal, ...options } = watching
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: hasGroups })
  let text = ''
  let cut = null
  const watch = watchMovement(patience, () => {
    cut = progress ? runningIn(readProgress(progress)) : []
    end(child, farewell)
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
      say(chunk)
      if (!progress) watch.moved()
    })
  }
  if (progress) watch.follow(() => sizeOf(progress))
  const abort = () => end(child, farewell)
  signal?.addEventListener('abort', abort, { once: true })
  return new Promise((resolve) => {
    const done = (status) => {
      watch.stop()
      signal?.removeEventListener('abort', abort)
      resolve({ status: cut ? null : status, text, cut })
    }
    child.once('error', (error) => {
      text += error.message
      say(`${error.message}\n`)
      done(null)
    })
    child.once('exit', (status) => {
      // Something it left behind may hold its streams open: that is not waited for without end.
      const late = setTimeout(() => {
        tellGroup(child, 'SIGKILL')
        done(status)
      }, farewell)
      child.once('close', () => {
        clearTimeout(late)
        done(status)
      })
    })
  })
}

/** Calls `still` once when nothing moved for `patience`. What a machine slept or stood still does not count. */
function watchMovement(patience, still) {
  const tick = Math.min(1_000, patience / 10)
  let idle = 0
  let last = performance.now()
  let look = () => 0
  let seen = 0
  const timer = setInterval(() => {
    const now = performance.now()
    idle += Math.min(now - last, 2 * tick)
    last = now
    const found = look()
    if (found !== seen) idle = 0
    seen = found
    if (idle < patience) return
    clearInterval(timer)
    still()
  }, tick)
  return {
    moved: () => {
      idle = 0
    },
    /** Takes a change of what `other` gives for a movement. */
    follow: (other) => {
      look = other
    },
    stop: () => clearInterval(timer),
  }
}

// There a program's children form no group that could be told together.
const hasGroups = process.platform !== 'win32'

/** As Ctrl-C does, so that it puts away what it started; what stays is killed. */
function end(child, farewell) {
  tellGroup(child, 'SIGINT')
  setTimeout(() => tellGroup(child, 'SIGKILL'), farewell).unref()
}

function tellGroup(child, name) {
  try {
    process.kill(hasGroups ? -child.pid : child.pid, name)
  } catch (error) {
    // Nobody is left.
    if (error.code !== 'ESRCH') throw error
  }
}

function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
