// Loaded into each thread of a step's process before its own modules (`--import`). Only the main one has a say in the time:
// what it has started counts as part of it.
import { isMainThread } from 'node:worker_threads'

if (isMainThread) await import('./stepped-main.mjs')
