import { KieError } from '../../kie/index.ts'

/** The record of the step cannot be written, so nothing may be submitted: nobody would know of it. */
export class RecordFault extends KieError {
  override readonly name = 'RecordFault'

  /** @param reason - what the file system says, harmless in a log */
  constructor(reason: string, options?: ErrorOptions) {
    super(`The record of this step's tasks cannot be written: ${reason}`, options)
  }
}
