import { writeFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { runJob, type ArtifactSubject, type JobResult } from '../../sandbox/runner/index.ts'
import { sha256 } from '../../src/core/text/digest.ts'
import { workspace } from './runner-play.ts'

// What is expected here is what CreateArtifactsFileCommand.cs and ArtifactsListFileCommand.cs of actions/runner 2.336.0 do.

const DIGEST = `sha256:${sha256(Buffer.from('fox'))}`
const HEX = 'A'.repeat(64)

beforeAll(() => {
  mkdirSync(path.join(workspace, 'other'))
  for (const file of ['fox.png', 'again.png', 'other/again.png', '#odd.png']) {
    writeFileSync(path.join(workspace, file), file === 'other/again.png' ? 'other' : 'fox')
  }
})

/** A job in which one step lists this, and the next one shows what is listed. */
async function list(lines: string, artifacts: readonly ArtifactSubject[] = []): Promise<JobResult> {
  return runJob({
    workspace,
    artifacts,
    env: { LINES: lines },
    steps: [
      { id: 'lists', script: 'printf "%s" "$LINES" >> "$GITHUB_ARTIFACTS"' },
      { id: 'shows', if: 'always()', script: 'cat "$GITHUB_ARTIFACTS_LIST"; echo; wc -c < "$GITHUB_ARTIFACTS"' },
    ],
  })
}

const shown = ({ steps }: JobResult): unknown => {
  const [text = ''] = steps[1]?.step?.raw.split('\n') ?? []
  return text === '' ? text : JSON.parse(text)
}

describe('the list of artifacts', () => {
  test('has what earlier steps have listed, sorted by name, and each step begins with an empty file', async () => {
    const image = `ghcr.io/octo/app:v1@sha256:${HEX}`
    const result = await list(
      `# a comment\n\n  ${image}\r\nfox.png\nfile://#odd.png\nFILE://fox.png\noci://x@sha256:${HEX}`,
    )
    expect(result.conclusion).toBe('success')
    expect(shown(result)).toEqual({
      version: 1,
      subjects: [
        { name: '#odd.png', digest: DIGEST, kind: 'file' },
        { name: 'fox.png', digest: DIGEST, kind: 'file' },
        { name: 'ghcr.io/octo/app:v1', digest: `sha256:${HEX.toLowerCase()}`, kind: 'oci' },
        { name: 'x', digest: `sha256:${HEX.toLowerCase()}`, kind: 'oci' },
      ],
    })
    expect(result.steps[1]?.step?.raw.split('\n')[1]).toBe('0')
    expect(result.lines).toContain('Captured 4 artifact subject(s) from this step (job total: 4).')
  })

  test('is an empty file where GitHub has not turned it on, and nothing that is written counts', async () => {
    const result = await runJob({
      workspace,
      steps: [{ script: 'echo no-such-file >> "$GITHUB_ARTIFACTS"; wc -c < "$GITHUB_ARTIFACTS_LIST"' }],
    })
    expect(result.conclusion).toBe('success')
    expect(result.steps[0]?.step?.raw).toBe('0\n')
  })

  test('takes a name twice where the contents are the same, also when it is full', async () => {
    const full = Array.from({ length: 499 }, (_, index) => ({
      name: `n${index}`,
      digest: DIGEST,
      kind: 'file' as const,
    }))
    const result = await list('fox.png\nfox.png\nfile://fox.png', full)
    expect(result.conclusion).toBe('success')
  })

  const full = Array.from({ length: 500 }, (_, index) => ({ name: `n${index}`, digest: DIGEST, kind: 'file' as const }))
  const rows = [
    {
      name: 'a name with other contents',
      given: 'again.png\nother/again.png',
      want: /line 2: Conflicting digest for artifact 'again.png'/,
    },
    { name: 'a path with =', given: 'a=b.png', want: /line 1: entries containing '=' are reserved/ },
    { name: 'a file that is not there', given: '# x\nnone.png', want: /line 2: file 'none.png' does not exist/ },
    { name: 'a directory', given: 'other', want: /'other' is a directory/ },
    { name: 'another scheme', given: 'https://kie.ai/fox.png', want: /unsupported URI scheme/ },
    { name: 'no path', given: 'file://', want: /must include a path/ },
    { name: 'an image without a digest', given: 'oci://x', want: /oci:\/\/ entries must include/ },
    { name: 'an image with half a digest', given: 'oci://x@sha256:abc', want: /must be 64 hex characters, got 3/ },
    { name: 'more than a job may list', given: 'fox.png', artifacts: full, want: /maximum of 500 declared/ },
    { name: 'more than 1 MiB', given: '', want: /maximum size of 1024 KiB \(got 1025 KiB\)/ },
  ]
  test.each(rows)(
    'refuses $name, fails the step, and keeps nothing of it',
    async ({ name, given, artifacts = [], want }) => {
      const script = 'head -c 1050000 /dev/zero >> "$GITHUB_ARTIFACTS"'
      const result =
        name === 'more than 1 MiB'
          ? await runJob({
              workspace,
              artifacts,
              steps: [{ script }, { if: 'always()', script: 'cat "$GITHUB_ARTIFACTS_LIST"' }],
            })
          : await list(given, artifacts)
      expect(result.conclusion).toBe('failure')
      expect(result.lines).toContain("##[error]Unable to process file command 'artifacts' successfully.")
      expect(result.lines.join('\n')).toMatch(want)
      expect(shown(result)).toMatchObject({ subjects: { length: artifacts.length } })
    },
  )
})
