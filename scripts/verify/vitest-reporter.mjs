import { tell } from './progress.mjs'

/** Tells each file and each test of a run as it begins and ends. */
export default class ProgressReporter {
  onTestModuleStart(file) {
    tell({ began: file.relativeModuleId })
  }

  onTestModuleEnd(file) {
    tell({ ended: file.relativeModuleId })
  }

  onHookStart({ entity }) {
    tell({ moved: entity.type })
  }

  onHookEnd({ entity }) {
    tell({ moved: entity.type })
  }

  onTestCaseReady(test) {
    tell({ began: nameOf(test) })
  }

  onTestCaseResult(test) {
    tell({ ended: nameOf(test), outcome: test.result().state })
  }
}

function nameOf({ module, fullName }) {
  return `${module.relativeModuleId}: ${fullName}`
}
