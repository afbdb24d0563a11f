/** Why there is no release: what is wrong, and what would be right. Its reader needs no stack. */
export class ReleaseProblem extends Error {
  override readonly name = 'ReleaseProblem'
}
