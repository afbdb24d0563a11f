import { startGitea } from '../../sandbox/gitea/index.ts'
import { startRealGitea } from './real.ts'
import type { GiteaOptions, GiteaServer } from './server.ts'

/** The file of Gitea, as `npm run test:gitea` builds it; without it all this is about the stand-in. */
const FILE = process.env['GITEA_FILE']

/** Starts it on a free port of 127.0.0.1. */
export function startServer(options: GiteaOptions = {}): Promise<GiteaServer> {
  return FILE === undefined ? startGitea(options) : startRealGitea(FILE, options)
}
