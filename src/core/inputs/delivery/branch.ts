/** A branch that was decided on, or why there is none: a line that names the input and says what would be right. */
export type BranchChoice =
  | {
      /** Short name. */
      readonly branch: string
      /** Whether the event alone names it. */
      readonly isInferred: boolean
    }
  | { readonly problem: string }

/** Inputs that name a branch. */
export type BranchInput = 'commit-branch' | 'pull-request-base' | 'pull-request-branch'

/** Decides which branch is meant, from the value of an input, empty when it is not set, and the event. */
export type ResolveBranch = (input: BranchInput, value: string) => BranchChoice
