import type { Author } from './frame.ts'

/** The repository that the pages are of, the page of a run in it, and a commit. */
export const REPOSITORY = 'https://github.com/acme/lighthouse'
export const RUN_URL = `${REPOSITORY}/actions/runs/17230415880`
export const SHA = '3f9c1e7a5b2d4860c9e1f7a3b5d2c4e6f8091a2b'

/** By whose account the action writes. */
export const BOT: Author = { login: 'github-actions', label: 'bot' }

/** What most pictures are drawn with. */
export const GPT_IMAGE = { model: 'gpt-image/1.5-text-to-image', aspectRatio: '3:2', height: 1024, isKept: false }
