import { type Check, wrong } from './finding.ts'
import { sentencesOf } from './sentences.ts'

/** What ends the name of a company. */
const company = /\b((?:[A-Z][\w’'&+-]*\s+){1,4}(?:Agency|Ltd|Limited|LLC|Inc|SARL|SAS|SRL|GmbH|BV|AG))\b/g

/** P65: the text names nobody as the agency but the controller. */
export const checkOtherNames: Check = ({ policy, forms }) => {
  const known = [policy.controller.name, ...Object.values(policy.processors).map(({ name }) => name)]
  return sentencesOf({ policy, forms }).flatMap(({ file, path, said }) =>
    [...said.en.matchAll(company)]
      .map(([, name = '']) => name)
      .filter((name) => !known.some((one) => one.includes(name) || name.includes(one)))
      .map((name) => {
        const says = `The text speaks of "${name}", and the controller is ${policy.controller.name}. Name one of them only.`
        return wrong('P-OTHER-NAME', file, path, says)
      }),
  )
}
