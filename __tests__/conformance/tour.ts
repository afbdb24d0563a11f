import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { createOctokit, type Octokit } from '../../src/github/api/octokit.ts'
import { readViewer } from '../../src/github/api/viewer.ts'
import type { Log } from '../../src/core/text/log.ts'
import { systemClock } from '../../src/kie/time/clock.ts'

const HERE = { owner: 'octo', repo: 'kie-art' }
const PNG = 'image/png'

const SILENT: Log = { info: ignore, notice: ignore, warning: ignore, error: ignore, debug: ignore }

function ignore(): void {
  // What the log would say is of no interest here.
}

/** The way to the stand-in, with a token that may do everything. */
export function connect(github: GitHubSandbox): Octokit {
  const token = github.token({ contents: 'write', issues: 'write', pull_requests: 'write', actions: 'read' })
  return createOctokit({ token, apiUrl: github.url, log: SILENT, clock: systemClock })
}

/** Asks for everything that the stand-in can do in a repository with commits, once. */
export async function takeTour(github: GitHubSandbox): Promise<void> {
  const octokit = connect(github)
  await tourCommits(github, octokit)
  await tourConversations(github, octokit)
  await tourReleases(github, octokit)
  await tourRest(github, octokit)
}

async function tourCommits(github: GitHubSandbox, { rest }: Octokit): Promise<void> {
  const head = await github.head('main')
  const blob = (await rest.git.createBlob({ ...HERE, content: 'a' })).data.sha
  await rest.git.getBlob({ ...HERE, file_sha: blob })
  const entry = { path: 'art/a.txt', mode: '100644', type: 'blob', sha: blob } as const
  const tree = (await rest.git.createTree({ ...HERE, base_tree: head, tree: [entry] })).data.sha
  await rest.git.getTree({ ...HERE, tree_sha: tree, recursive: '1' })
  const commit = (await rest.git.createCommit({ ...HERE, message: 'Art', tree, parents: [head] })).data.sha
  await rest.git.getCommit({ ...HERE, commit_sha: commit })
  await rest.git.createRef({ ...HERE, ref: 'refs/heads/art', sha: head })
  await rest.git.updateRef({ ...HERE, ref: 'heads/art', sha: commit, force: false })
  await rest.git.getRef({ ...HERE, ref: 'heads/art' })
  await rest.git.listMatchingRefs({ ...HERE, ref: 'heads/' })
  await rest.repos.getCommit({ ...HERE, ref: 'art' })
  await rest.repos.getBranch({ ...HERE, branch: 'art' })
  await rest.repos.compareCommitsWithBasehead({ ...HERE, basehead: 'main...art' })
  const text = { ...HERE, path: 'b.txt', message: 'B', content: 'Yg==', branch: 'art' }
  const sha = (await rest.repos.createOrUpdateFileContents(text)).data.content?.sha ?? ''
  await rest.repos.createOrUpdateFileContents({ ...text, sha, content: 'Yw==' })
  await rest.repos.getContent({ ...HERE, path: 'b.txt', ref: 'art' })
  await rest.git.deleteRef({ ...HERE, ref: 'heads/art' })
}

async function tourConversations(github: GitHubSandbox, { rest }: Octokit): Promise<void> {
  const { number: issue_number } = github.issue({ labels: ['art'] })
  github.comment(issue_number, { body: 'By an app', user: 'painter[bot]', app: 'painter' })
  const { id: comment_id } = (await rest.issues.createComment({ ...HERE, issue_number, body: 'a' })).data
  await rest.issues.updateComment({ ...HERE, comment_id, body: 'b' })
  await rest.issues.getComment({ ...HERE, comment_id })
  await rest.issues.listComments({ ...HERE, issue_number, per_page: 100, page: 1 })
  const { id: reaction_id } = (await rest.reactions.createForIssueComment({ ...HERE, comment_id, content: 'eyes' }))
    .data
  await rest.reactions.createForIssueComment({ ...HERE, comment_id, content: 'eyes' })
  await rest.reactions.listForIssueComment({ ...HERE, comment_id })
  await rest.reactions.deleteForIssueComment({ ...HERE, comment_id, reaction_id })
  await rest.issues.deleteComment({ ...HERE, comment_id })
  await rest.issues.get({ ...HERE, issue_number })
  await github.push('idea', { 'a.txt': 'a' }, 'Idea')
  const pull = { title: 'Idea', body: 'An idea', head: 'idea', base: 'main' }
  const { number: pull_number } = (await rest.pulls.create({ ...HERE, ...pull })).data
  await rest.pulls.update({ ...HERE, pull_number, title: 'Ideas', state: 'open', base: 'main' })
  const asked = { state: 'all', head: 'octo:idea', base: 'main', sort: 'created', direction: 'desc' } as const
  await rest.pulls.list({ ...HERE, ...asked, per_page: 100, page: 1 })
  await github.pulls.merge(pull_number)
  await rest.pulls.get({ ...HERE, pull_number })
}

async function tourReleases(github: GitHubSandbox, { rest }: Octokit): Promise<void> {
  const { id: release_id } = (await rest.repos.createRelease({ ...HERE, tag_name: 'v1', draft: true, name: 'One' }))
    .data
  const name = 'a.png'
  // Octokit's types know texts alone.
  const data = new Blob(['bytes']) as unknown as string
  const headers = { 'content-type': PNG }
  const baseUrl = `${github.url}/uploads`
  const uploaded = await rest.repos.uploadReleaseAsset({ ...HERE, release_id, name, data, headers, baseUrl })
  const { id: asset_id } = uploaded.data
  await rest.repos.getReleaseAsset({ ...HERE, asset_id })
  await rest.repos.updateReleaseAsset({ ...HERE, asset_id, name: 'b.png', label: 'B' })
  await rest.repos.listReleaseAssets({ ...HERE, release_id, per_page: 100, page: 1 })
  await rest.repos.updateRelease({ ...HERE, release_id, draft: false, body: 'Text' })
  await rest.repos.getRelease({ ...HERE, release_id })
  await rest.repos.getReleaseByTag({ ...HERE, tag: 'v1' })
  await rest.repos.listReleases({ ...HERE, per_page: 100, page: 1 })
  await rest.repos.deleteReleaseAsset({ ...HERE, asset_id })
}

async function tourRest(github: GitHubSandbox, octokit: Octokit): Promise<void> {
  const { rest } = octokit
  await rest.repos.get(HERE)
  await rest.repos.getCollaboratorPermissionLevel({ ...HERE, username: 'octocat' })
  const ruleset_id = github.ruleset({
    rules: [{ type: 'required_linear_history' }, { type: 'creation' }],
    branches: ['other'],
  })
  await rest.repos.getBranchRules({ ...HERE, branch: 'other', per_page: 100, page: 1 })
  await rest.repos.getRepoRuleset({ ...HERE, ruleset_id })
  await rest.actions.listWorkflowRunArtifacts({ ...HERE, run_id: 81 })
  await readViewer({ octokit, context: { apiUrl: github.url }, signal: new AbortController().signal })
}
