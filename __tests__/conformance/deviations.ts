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
  token: {
    line: / (401|403|404): not a status that is described$/,
    reason:
      'A token that is bad, may not, or may not even see what it asks about is refused so by every operation, which the description says of some alone.',
  },
  changedRelease: {
    line: /^repos\/(update-release|(update|delete)-release-asset) 422: not a status that is described$/,
    reason:
      'GitHub refuses a tag or name that is taken, and any change of what is immutable, with 422; the description says so of what is made anew alone.',
  },
  upload: {
    line: /^repos\/upload-release-asset (400|502): not a status that is described$/,
    reason:
      "The host of uploads refuses one without a name, type or length, and may fail itself, which the operation's own text says; the description names no status for either.",
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
  page: {
    line: /^GET \/(?:(?!repos\/)[^/]+\/[^/]+\/(?:raw|releases\/download)|downloads\/(?:artifacts|assets))\/.+ is not described$/,
    reason: "Files come from GitHub's pages and signed addresses, which are no part of the API.",
  },
  git: {
    line: /^(GET|POST) \/[^/]+\/[^/]+\.git\/(info\/refs|git-(upload|receive)-pack) is not described$/,
    reason: "git speaks a protocol of its own, in which git's own server answers here.",
  },
  movedIssue: {
    line: /^GET \/repositories\/\d+\/issues\/\d+ is not described$/,
    reason: 'GitHub sends a client there by 301 after an issue that was moved; the description has no paths by id.',
  },
  deletedFork: {
    line: /^pulls\/(list|get|update) 200: (\[\]\.)?head\.repo must be object$/,
    reason:
      'GitHub sends no repository where the fork of a pull request was deleted; the description has it always there.',
  },
  toolkit: {
    line: /^actions\/(list-workflow-run-artifacts|download-artifact) asked: not of version/,
    reason: "The client in @actions/artifact sends these requests, and takes the server's own version.",
  },
} as const satisfies Readonly<Record<string, Deviation>>
