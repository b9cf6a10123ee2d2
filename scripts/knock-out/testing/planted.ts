// Promises whose tests are sound, empty, misnamed and gone: what the run says of each is its own test.
import { truncateAddress } from '#lib/platform/http-address.ts'
import { type Kept, tested } from '#lib/promises/kept.ts'
import { knockOut } from '#scripts/knock-out/run.ts'

const folder = 'scripts/knock-out/testing'
const promise = (
  file: string,
  name: RegExp,
  without: (address: string) => string = (address) => address,
): Kept =>
  tested({
    by: truncateAddress,
    in: 'lib/platform/http-address.ts',
    without,
    test: [`${folder}/${file}`, name],
  })

const outcomes = await knockOut(`${import.meta.dirname}/../../..`, {
  sound: promise('planted-tests.ts', /^sound$/),
  empty: promise('planted-tests.ts', /^empty$/),
  both: promise('planted-tests.ts', /^(?:sound|empty)$/),
  red: promise('planted-tests.ts', /^red$/),
  misnamed: promise('planted-tests.ts', /^nowhere$/),
  gone: promise('gone.ts', /./),
  torn: promise('planted-tests.ts', /^sound$/, (address) => `${address}${folder}`),
})
console.log(JSON.stringify(Object.fromEntries(outcomes.map(({ kind, faults }) => [kind, faults]))))
process.exit()
