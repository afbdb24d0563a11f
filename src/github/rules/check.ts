import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import { ask } from '../api/reply.ts'
import { target, type Repository } from '../api/repository.ts'
import { fields, FLAG, orNothing } from '../api/shape.ts'
import { AVOID_RULES } from '../branch/refusal.ts'
import { readRules, readRuleset, type BranchRule, type Ruleset } from './rules.ts'
import { signerOf, type SignerOptions } from './signer.ts'
import { judgeRule, type PlannedCommit, type Verdict } from './verdict.ts'

/** What the check of a branch's rules needs. */
export interface RulesOptions extends Repository, SignerOptions {
  readonly octokit: Repository['octokit'] & SignerOptions['octokit']
  readonly context: Repository['context'] & SignerOptions['context']
  readonly log: Log
}

/** The rules of one ruleset that matter for a commit. */
interface Objection {
  readonly verdict: Exclude<Verdict, 'harmless'>
  readonly types: readonly string[]
  /** `undefined` where GitHub does not say where the rules come from. */
  readonly id: number | undefined
  readonly ruleset: Ruleset
}

const BRANCH = fields({
  protected: FLAG,
  /** `enabled` is that of classic protection. */
  protection: orNothing(fields({ enabled: orNothing(FLAG) })),
})

/** Where GitHub does not say where a rule comes from. */
const UNKNOWN: Ruleset = { name: undefined, mayBypass: undefined }

/**
 * Asks GitHub for the rules of the branch, before anything is spent. A rule of which GitHub does not say whether it binds
 * the token, or that only the finished commit can break, is a notice.
 *
 * @throws DeliveryError where a rule forbids the commit, and the token may not bypass it
 */
export async function checkRules(options: RulesOptions, commit: PlannedCommit): Promise<void> {
  const rules = await readRules(options, commit.branch)
  const objections = await findObjections(options, commit, rules ?? [])
  const forbidding = objections.filter(({ verdict, ruleset }) => verdict === 'forbids' && ruleset.mayBypass === false)
  if (forbidding.length > 0) throw forbiddenBy(forbidding, commit)
  const hasTold = tellDoubts(options, commit, objections)
  if (!hasTold && !commit.isNew) await tellProtection(options, commit, rules !== undefined)
}

/** The rules that stand against the commit and bind the token, as far as that is known; each ruleset is asked for once. */
async function findObjections(
  options: RulesOptions,
  commit: PlannedCommit,
  rules: readonly BranchRule[],
): Promise<readonly Objection[]> {
  const signer = signerOf(options)
  const isAboutAuthor = rules.some(({ type }) => type === 'commit_author_email_pattern')
  const authorEmail = isAboutAuthor ? await signer.readAuthorEmail() : undefined
  const signed = { ...commit, ...signer, authorEmail }
  const judged = rules.map((rule) => ({ ...rule, verdict: judgeRule(rule, signed) }))
  const objections: Objection[] = []
  for (const [id, inRuleset] of Map.groupBy(judged, ({ ruleset }) => ruleset)) {
    if (inRuleset.every(({ verdict }) => verdict === 'harmless')) continue
    const ruleset = id === undefined ? UNKNOWN : await readRuleset(options, id)
    if (ruleset.mayBypass === true) continue
    for (const verdict of ['forbids', 'unsure'] as const) {
      const types = [...new Set(inRuleset.filter((rule) => rule.verdict === verdict).map(({ type }) => type))]
      if (types.length > 0) objections.push({ verdict, types, id, ruleset })
    }
  }
  return objections
}

function forbiddenBy(objections: readonly Objection[], { branch }: PlannedCommit): DeliveryError {
  const types = objections.flatMap((objection) => objection.types)
  const [forbid, them] = types.length === 1 ? ['forbids', 'it'] : ['forbid', 'them']
  return new DeliveryError(
    `Branch '${forLog(branch)}' takes no commit from this token: ${describeObjections(objections)} ${forbid} it, and the ` +
      `token may not bypass ${them}.`,
    { next: wayOut(types) },
  )
}

function describeObjections(objections: readonly Objection[]): string {
  return objections
    .map(({ types, id, ruleset: { name } }) => {
      const rules = `${types.length === 1 ? 'rule' : 'rules'} ${types.map((type) => `'${forLog(type)}'`).join(', ')}`
      return id === undefined ? rules : `${rules} of the ruleset ${name === undefined ? id : `'${forLog(name)}'`}`
    })
    .join(' and ')
}

/** What to do about a rule where it is not the branch alone that the rule is about. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  creation: "Choose another name for 'commit-branch' or 'pull-request-branch', or commit to a branch that exists.",
  branch_name_pattern: "Choose another name for 'commit-branch' or 'pull-request-branch'.",
  required_signatures:
    "Leave the input 'github-token' out, or give it an app's token, so that GitHub signs the commit.",
  commit_message_pattern: "Write a 'commit-message' as the rule asks for.",
  commit_author_email_pattern: "Give 'github-token' a token of an account whose address the rule takes.",
  committer_email_pattern: "Give 'github-token' a token of an account whose address the rule takes.",
  file_path_restriction: "Choose another 'commit-directory'.",
  max_file_path_length: "Choose a shorter 'commit-directory' or shorter names.",
  file_extension_restriction: "Leave 'commit' or 'pull-request' out of 'deliver': the rule takes none of the files.",
}

function wayOut(types: readonly string[]): string {
  const ways = types.map((type) => WAYS_OUT[type] ?? AVOID_RULES)
  const special = [...new Set(ways)].filter((way) => way !== AVOID_RULES)
  if (special.length === 0) return AVOID_RULES
  const rest = ways.includes(AVOID_RULES)
    ? AVOID_RULES
    : "Or let the token bypass the rule, in the repository's settings."
  return [...special, rest].join(' ')
}

/** @returns whether there were any */
function tellDoubts({ log }: RulesOptions, { branch }: PlannedCommit, objections: readonly Objection[]): boolean {
  for (const [verdict, doubt] of DOUBTS) {
    const doubtful = objections.filter((objection) => objection.verdict === verdict)
    if (doubtful.length > 0) {
      log.notice(`Branch '${forLog(branch)}' may refuse the commit by ${describeObjections(doubtful)}: ${doubt}.`)
    }
  }
  return objections.length > 0
}

const DOUBTS = [
  ['forbids', 'GitHub does not say whether this token may bypass that'],
  ['unsure', 'only the finished commit shows that'],
] as const

/**
 * Who may pass classic protection GitHub tells administrators alone, so it is no error before GitHub says so.
 *
 * @param isRulesTold - whether it is known already what the rulesets mean, which make a branch protected, too
 */
async function tellProtection(options: RulesOptions, { branch }: PlannedCommit, isRulesTold: boolean): Promise<void> {
  const given = { ...target(options), branch }
  const { protected: isProtected, protection } = await ask(options.octokit.rest.repos.getBranch, given, BRANCH)
  const isClassic = protection?.enabled !== false
  if (!isProtected || (isRulesTold && !isClassic)) return
  options.log.notice(`Branch '${forLog(branch)}' is protected; its rules may refuse the commit.`)
}
