import path from 'node:path'
import { expect, test } from '@jest/globals'
import { circlesIn, filesIn, importsOf } from '../imports.ts'

const SANDBOX = path.resolve(import.meta.dirname, '../../sandbox')

/** The rooms of the sandbox. Each imports from those before it alone, so that no two of them import each other. */
const ROOMS = [
  'clock', // the time that the stand-ins and the processes of steps go by
  '.', // stand-ins of one file

  'terminal', // what a terminal shows of what was written to it

  'artifacts', // the artifact service

  'kie/pictures', // pictures that say what was asked for
  'kie/wire', // requests, replies, limits and what goes wrong with them
  'kie/files', // what can be downloaded, and what is uploaded
  'kie/models', // which requests kie takes, and its catalogue
  'kie/tasks', // a task from its plan to its callback
  'kie', // kie.ai as tests start it

  'github/git', // the bare repository and its objects
  'github/identity', // accounts and tokens
  'github/resources', // what there is on GitHub
  'github/rest', // what routes are made of
  'github/repository', // routes: the repository, its code, its events and artifacts
  'github/conversations', // routes: issues, comments, reactions
  'github/pulls', // routes: pull requests, and what becomes of them
  'github/releases', // routes: releases and their assets
  'github/http', // the server, and what it leads to
  'github', // GitHub as tests start it, and what happens there

  'gitea', // Gitea's API, as far as it is asked for

  'runner/log', // what lines of output come to
  'runner/process', // processes that end in any case
  'runner/context', // contexts and their expressions
  'runner/step', // a step's inputs, environment and process
  'runner/job', // steps in their order
  'runner/workflow', // a workflow's file and the jobs in it
  'runner', // the runner as tests start it
]

const imports = importsOf(SANDBOX)

test('each file is in a room of the list', () => {
  const rooms = new Set(filesIn(SANDBOX).map((file) => path.posix.dirname(file)))
  expect([...rooms].sort()).toEqual([...ROOMS].sort())
})

test('a room imports from those before it alone', () => {
  const places = new Map(ROOMS.map((room, place) => [room, place]))
  const placeOf = (file: string): number => places.get(path.posix.dirname(file)) ?? -1
  const files = new Set(filesIn(SANDBOX))
  const upward = imports.filter(({ from, to }) => files.has(to) && placeOf(to) > placeOf(from))
  expect(upward.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test('no files import each other in a circle', () => {
  expect(circlesIn(imports)).toEqual([])
})

test("starts without GitHub's descriptions, which tests alone hold it against", () => {
  expect(imports.filter(({ to }) => to.startsWith('@octokit/')).map(({ from }) => from)).toEqual([])
})
