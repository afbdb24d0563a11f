import { expect, test } from '@jest/globals'
import { losesWorkspace, readPlace } from '../../../src/github/artifact/service.ts'

const ACT = { ACT: 'true' }
const HOST = '/home/octo/.cache/act/0f3c8a2b9d4e6f70/hostexecutor'

test.each([
  { name: 'act without Docker', env: ACT, workspace: HOST, want: true },
  { name: 'act with Docker, where `--bind` keeps it', env: ACT, workspace: '/home/octo/pictures', want: false },
  { name: 'no act', env: {}, workspace: HOST, want: false },
])('whether the workspace is known to go with the job: $name', ({ env, workspace, want }) => {
  expect(losesWorkspace(readPlace(env, 'https://github.com'), workspace)).toBe(want)
})
