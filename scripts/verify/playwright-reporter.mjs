import { relative } from 'node:path'
import { tell } from './progress.mjs'

/** Tells each test in the browser as it begins, gets on and ends; one that is tried again has not ended. */
export default class ProgressReporter {
  onTestBegin(test) {
    tell({ began: nameOf(test) })
  }

  onStepEnd(test, _result, { category }) {
    // Hooks, and the steps that long tests name.
    if (category === 'hook' || category === 'test.step') tell({ moved: nameOf(test) })
  }

  onTestEnd(test, { retry, status }) {
    const again = status !== test.expectedStatus && status !== 'skipped' && retry < test.retries
    if (again) tell({ moved: nameOf(test) })
    else tell({ ended: nameOf(test), outcome: outcomes[test.outcome()] })
  }

  printsToStdio() {
    return false
  }
}

const outcomes = { expected: 'passed', unexpected: 'failed', flaky: 'flaky', skipped: 'skipped' }

function nameOf(test) {
  const [, , , ...titles] = test.titlePath()
  const { file, line } = test.location
  return `${relative(process.cwd(), file)}:${line}: ${titles.join(' › ')}`
}
