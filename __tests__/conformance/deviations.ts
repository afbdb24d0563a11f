/** Something in which the stand-in, or a request to it, differs from GitHub's description on purpose. */
export interface Deviation {
  /** The misfit, as the check words it. */
  readonly line: RegExp
  readonly reason: string
}

/** All of them; a test makes each one occur. */
export const DEVIATIONS = {
  scripted: {
    line: /: scripted$/,
    reason:
      'A test says itself how GitHub fails, or what odd thing answers in its place; the stand-in has no say in it.',
  },
  unnamedRefusal: {
    line: / (400|401|403|404|409|410|422|502): not a status that is described$/,
    reason: 'Every operation has refusals that the description names for some alone, such as 401 for a bad token.',
  },
  status: {
    line: / 422: it has 'status'$/,
    reason: 'GitHub sends the status with all of its refusals; the description has it in the others alone.',
  },
  starter: {
    line: /^repos\/(list-release-assets|get-release-asset|update-release-asset|(get|list)-releases?(-by-tag)?) 200: (.*\.)?state must be one of/,
    reason:
      "GitHub sends 'starter' for an asset without bytes, which its own text on uploads says; the description has 'open'.",
  },
  movedIssue: {
    line: /^GET \/repositories\/\d+\/issues\/\d+ is not described$/,
    reason: 'GitHub sends a client there by 301 after an issue that was moved; the description has no paths by id.',
  },
  toolkit: {
    line: /^actions\/(list-workflow-run-artifacts|download-artifact) asked: not of version/,
    reason: "The client in @actions/artifact sends these requests, and takes the server's own version.",
  },
} as const satisfies Readonly<Record<string, Deviation>>
