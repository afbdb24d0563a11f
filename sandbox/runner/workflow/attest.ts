import type { FunctionContext } from '../step/function.ts'
import type { Permissions } from './file.ts'
import type { Texts } from './yaml.ts'

/** What actions/attest needs of the job. */
export interface AttestPlace {
  readonly permissions: Permissions
}

/** What it needs to sign, and to keep what it has signed. */
const NEEDED = ['id-token', 'attestations']

/**
 * Does what actions/attest 4.2.2 does with what earlier steps have listed, but signs nothing: the log has each subject.
 *
 * @throws Error where nothing is listed, where the job lacks a permission, and for inputs, none of which are known here
 */
export function attest(inputs: Texts, { permissions }: AttestPlace, context: FunctionContext): void {
  const [input] = Object.keys(inputs)
  if (input !== undefined) throw new Error(`The input '${input}' of actions/attest is not known here`)
  const lacking = NEEDED.filter((name) => !(typeof permissions === 'object' && permissions[name] === 'write'))
  if (lacking.length > 0) throw new Error(`missing "${lacking.join('", "')}" permission, which has to be "write"`)
  const subjects = context.artifacts ?? []
  if (subjects.length === 0) {
    throw new Error('One of subject-path, subject-digest, or subject-checksums must be provided')
  }
  for (const { name, digest } of subjects) context.log(`${name}@${digest}`)
  context.setOutput('attestation-url', 'https://github.com/octo/kie-art/attestations/1')
}
