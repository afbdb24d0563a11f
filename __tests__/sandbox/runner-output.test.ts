import { describe, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { play } from './runner-play.ts'

describe('output', () => {
  test('obeys both streams, and shows lines as they come', async () => {
    const seen: string[] = []
    const script = `process.stdout.write('a\\r::warning::w\\nünfinished'); console.error('x ##[error]e')`
    const { annotations, lines, outcome, durationMs } = await play(script, { onLine: (line) => seen.push(line) })
    expect(annotations.map(({ level, message }) => `${level} ${message}`).sort()).toEqual(['error e', 'warning w'])
    expect(lines).toEqual(expect.arrayContaining(['a', '##[warning]w', '##[error]e', 'ünfinished']))
    expect(seen).toEqual(lines)
    expect(outcome).toBe('success')
    expect(durationMs).toBeGreaterThan(10)
  })

  test('reads the command files after a failure too', async () => {
    const script = `
      import { appendFileSync as append } from 'node:fs'
      const { GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV, GITHUB_PATH, GITHUB_STEP_SUMMARY } = process.env
      append(GITHUB_OUTPUT, 'image=a.png\\ntext<<E\\n1\\n2\\nE\\n')
      append(GITHUB_STATE, 'task=t1\\n')
      append(GITHUB_ENV, 'A=1\\nnode_options=--bad\\n')
      append(GITHUB_PATH, '/opt/a\\n/opt/b\\n')
      append(GITHUB_STEP_SUMMARY, '# Done')
      process.exit(2)`
    expect(await play(script)).toMatchObject({
      exitCode: 2,
      outcome: 'failure',
      outputs: { image: 'a.png', text: '1\n2' },
      state: { task: 't1' },
      env: { A: '1' },
      path: ['/opt/a', '/opt/b'],
      summary: '# Done',
      summaryDropped: false,
      annotations: [{ message: "Can't store node_options output parameter using '$GITHUB_ENV' command." }],
    })
  })

  test('fails the step for a command file that does not parse, and keeps the pairs before the fault', async () => {
    const script = `import('node:fs').then((fs) => fs.writeFileSync(process.env.GITHUB_STATE, 'a=1\\nb<<E\\n2'))`
    const result = await play(script)
    expect(result).toMatchObject({ exitCode: 0, outcome: 'failure', state: { a: '1' } })
    expect(result.annotations[0]?.message).toBe("Unable to process file command 'state' successfully.")
  })

  test('drops a summary above 1 MiB with an error, but does not fail the step', async () => {
    const write = (bytes: number): string =>
      `import('node:fs').then((fs) => fs.writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes})))`
    const [fits, large] = [await play(write(2 ** 20)), await play(write(2 ** 20 + 1))]
    expect([fits.summary.length, fits.summaryDropped, fits.annotations]).toEqual([2 ** 20, false, []])
    expect(large).toMatchObject({ outcome: 'success', summary: '', summaryDropped: true })
    expect(large.annotations).toMatchObject([
      { level: 'error', message: expect.stringMatching(/^\$GITHUB_STEP_SUMMARY/) },
    ])
  })

  test('understands the real toolkit', async () => {
    const toolkit = import.meta.resolve('@actions/core')
    const script = `
      const core = await import('${toolkit}')
      core.setSecret('canary')
      core.startGroup('canary group')
      core.setOutput('image', core.getInput('count') + '\\n2')
      core.saveState('task', 't,1')
      core.exportVariable('MOOD', 'good')
      core.endGroup()
      core.notice('a: b, 100%\\nc', { title: 'T: 1', startLine: 3 })
      await core.summary.addHeading('Done').write()
      core.setFailed('no luck')`
    const result = await play(script)
    expect(result).toMatchObject({
      outcome: 'failure',
      exitCode: 1,
      outputs: { image: '1\n2' },
      state: { task: 't,1' },
      env: { MOOD: 'good' },
      summary: '<h1>Done</h1>\n',
      masks: ['canary'],
      annotations: [
        { level: 'notice', message: 'a: b, 100%\nc', title: 'T: 1', line: '3' },
        { level: 'error', message: 'no luck' },
      ],
    })
    expect(result.lines).toContain('##[group]*** group')
  })

  test('leaves none of its own directories', async () => {
    const { raw } = await play('console.log(process.env.RUNNER_TEMP)')
    expect(raw).not.toBe('\n')
    expect(existsSync(raw.trim())).toBe(false)
  })
})
