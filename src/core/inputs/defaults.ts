import { DEFAULT_MODEL } from '../../kie/index.ts'

/** What an empty input means; the same as in action.yml, where the runner reads it. */
export const INPUT_DEFAULTS: Readonly<Record<string, string>> = {
  name: 'image',
  model: DEFAULT_MODEL,
  count: '1',
  formats: 'original',
  mode: 'make',
  'timeout-minutes': '15',
  retries: '0',
  'rate-limit': '20',
  reuse: 'true',
  prune: 'false',
  'output-directory': 'kie-images',
  deliver: 'artifact',
  'artifact-name': 'kie-images',
  'artifact-archive': 'auto',
  'commit-orphan': 'false',
  'commit-message': 'Add generated images',
  'require-permission': 'write',
  summary: 'true',
  'api-url': 'https://api.kie.ai',
}
