import {
  DeliveryError,
  type ArtifactDelivery,
  type CommentDelivery,
  type CommitDelivery,
  type DeliveryContext,
  type PullRequestDelivery,
  type ReleaseDelivery,
} from '../../../src/core/result/delivery.ts'
import { NO_COST, type Cost, type Payment, type UnknownCost } from '../../../src/core/result/cost.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import type { ImageFailure } from '../../../src/core/result/image-failure.ts'
import type { RunResult } from '../../../src/core/result/run-result.ts'

/** An image as a run leaves it. */
export function savedImage(changes: Partial<SavedImage> = {}): SavedImage {
  const name = changes.name ?? 'hero'
  return {
    name,
    path: `kie-images/${name}.png`,
    file: `/workspace/kie-images/${name}.png`,
    bytes: 4_070_123,
    sha256: 'a'.repeat(64),
    width: 1536,
    height: 1024,
    mediaType: 'image/png',
    model: 'gpt-image/1.5-text-to-image',
    taskId: '281e5b0f39b9281e5b0f39b9281e5b0f',
    sourceUrl: `https://tempfile.kie.test/${name}.png`,
    request: 'b'.repeat(64),
    credits: 22,
    seconds: 24.1,
    origin: 'generated',
    createdAt: new Date('2026-11-22T10:00:00Z'),
    ...changes,
  }
}

/** An image that did not arrive. */
export function imageFailure(changes: Partial<ImageFailure> = {}): ImageFailure {
  return {
    name: 'cover',
    taskId: '99aa5b0f39b9281e5b0f39b9281e5b0f',
    code: '400',
    reason: 'moderation',
    charged: 'no',
    sourceUrl: undefined,
    message: 'kie.ai refused the prompt.',
    next: 'Change the prompt.',
    step: 'new-run',
    ...changes,
  }
}

export const ARTIFACT: ArtifactDelivery = {
  destination: 'artifact',
  name: 'kie-images.png',
  id: 1234,
  url: 'https://github.test/octo/repo/actions/runs/1/artifacts/1234',
  digest: 'c'.repeat(64),
  bytes: 4_070_123,
}

export const COMMIT: CommitDelivery = {
  destination: 'commit',
  sha: '0123456789abcdef0123456789abcdef01234567',
  url: 'https://github.test/octo/repo/commit/0123456789abcdef0123456789abcdef01234567',
  branch: 'main',
  verified: true,
  imageUrls: { 'kie-images/hero.png': 'https://github.test/octo/repo/raw/0123456/kie-images/hero.png' },
}

export const PULL_REQUEST: PullRequestDelivery = {
  ...COMMIT,
  destination: 'pull-request',
  branch: 'kie-image-action/main-kie-images',
  base: 'main',
  pull: { number: 7, url: 'https://github.test/octo/repo/pull/7' },
}

/** Images on their branch, for which GitHub has opened no pull request. */
export const UNOPENED: PullRequestDelivery = {
  ...PULL_REQUEST,
  pull: undefined,
  unopened: new DeliveryError('GitHub refused to open it.', { next: 'Open it by hand.' }),
}

/** As what was delivered before, where nothing had changed. */
export const UNCHANGED = { sha: undefined, url: undefined, verified: undefined } as const

export const RELEASE: ReleaseDelivery = {
  destination: 'release',
  url: 'https://github.test/octo/repo/releases/tag/v1.0.0',
  tag: 'v1.0.0',
  isDraft: false,
  imageUrls: { 'kie-images/hero.png': 'https://github.test/octo/repo/releases/download/v1.0.0/hero.png' },
}

export const COMMENT: CommentDelivery = {
  destination: 'comment',
  url: 'https://github.test/octo/repo/issues/1#issuecomment-2',
  id: 2,
}

/** For a destination that is the first of a run without failures. */
export const FIRST: DeliveryContext = { earlier: [], failures: [] }

/** What a run cost that took up nothing, unless `earlier` says so. */
export function paid(now: Partial<Payment>, earlier: Partial<Payment> = {}): Cost {
  return { now: { ...NO_COST.now, ...now }, earlier: { ...NO_COST.earlier, ...earlier } }
}

/** A task of unknown cost. */
export function unknownCost(changes: Partial<UnknownCost> = {}): UnknownCost {
  return { name: 'hero', taskId: '281e', atMost: 4, doubt: 'unsaid', ...changes }
}

/** A run that made one image. */
export function runResult(changes: Partial<RunResult> = {}): RunResult {
  return {
    status: 'success',
    images: [savedImage()],
    failures: [],
    deliveries: [],
    tasks: { hero: '281e5b0f39b9281e5b0f39b9281e5b0f' },
    pendingTasks: {},
    cost: paid({ known: 22, tasks: 1 }),
    creditsLeft: 5894.25,
    ...changes,
  }
}
