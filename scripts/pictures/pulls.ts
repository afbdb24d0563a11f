import { renderPullRequestBody, type PullRequestBodyInput } from '../../src/core/report/pull-request/body.ts'
import type { ProposedImage } from '../../src/core/report/pull-request/proposed.ts'
import { pullPage } from './frame.ts'
import { make, type Made } from './made.ts'
import { BOT, GPT_IMAGE, REPOSITORY, RUN_URL, SHA } from './place.ts'

/** A page of a pull request, and the pictures on it. */
export interface PullPage {
  readonly html: string
  readonly made: readonly Made[]
}

const SMALL = { ...GPT_IMAGE, height: 512 }

/** A prompt that changed, and three that are new. */
export async function drawPull(): Promise<PullPage> {
  const prompts = {
    hero: 'A lighthouse on a cliff at dusk, calm sea, gouache',
    'docs/install': 'A wooden crate on a pier with its lid ajar, isometric',
    'docs/settings': 'A brass control panel with dials and levers, isometric',
    'blog/crane': 'An old harbour crane lifts a glass globe, watercolour',
  }
  // On this page two files of one name would be one.
  const before = await make({
    ...SMALL,
    name: 'hero-before',
    prompt: 'A lighthouse on a cliff at dawn, calm sea, gouache',
  })
  const made = await Promise.all(Object.entries(prompts).map(([name, prompt]) => make({ ...SMALL, name, prompt })))
  const images = made.map((each): ProposedImage => {
    const proposed = proposedOf(each)
    return each.image.name === 'hero' ? { ...proposed, before: urlOf(before) } : proposed
  })
  return { html: pageOf({ images, prompts }), made: [before, ...made] }
}

/** Four of one prompt, of which nobody has picked one yet. */
export async function drawCandidates(): Promise<PullPage> {
  const prompt = 'A lighthouse on a cliff at dusk, calm sea, gouache'
  // The stand-in for kie.ai draws one picture of each prompt.
  const drafts = [prompt, ...['from the sea', 'in a gale', 'under a full moon'].map((how) => `${prompt}, ${how}`)]
  const made = await Promise.all(
    drafts.map((draft, index) => make({ ...SMALL, name: `hero.candidate-${index + 1}`, prompt: draft })),
  )
  const standIn = await make({ ...SMALL, name: 'hero', prompt })
  const candidates = made.map((each, index) => {
    const { width, height, bytes } = each.image
    return {
      number: index + 1,
      isPicked: false,
      standsIn: index === 0,
      pictures: [{ url: urlOf(each), width, height, bytes }],
    }
  })
  const html = pageOf({
    images: [proposedOf(standIn)],
    prompts: { hero: prompt },
    candidates: [{ image: 'hero', candidates }],
  })
  return { html, made: [standIn, ...made] }
}

function urlOf({ image }: Made): string {
  return `${REPOSITORY}/raw/${SHA}/${image.path}`
}

function proposedOf(made: Made): ProposedImage {
  const { name, model, width, height, bytes, credits } = made.image
  return { name, model, width, height, bytes, credits, after: urlOf(made) }
}

/** The text is the action's own. */
function pageOf({
  images,
  prompts,
  candidates = [],
}: Pick<PullRequestBodyInput, 'images' | 'prompts'> & Partial<Pick<PullRequestBodyInput, 'candidates'>>): string {
  const markdown = renderPullRequestBody({
    ...{ previous: '', base: 'main', images, removed: [], unnamed: [], prompts, showPictures: true, runUrl: RUN_URL },
    ...{ needsMerge: false, startsNoWorkflows: true, notes: [], candidates, candidatesUrl: '', pickCommand: '/pick' },
  })
  return pullPage({
    title: 'Pictures of the handbook',
    number: 42,
    branch: 'kie-image-action/main-kie-images',
    base: 'main',
    commits: 1,
    comment: { author: BOT, when: '5 minutes ago', isEdited: false, markdown, reactions: [] },
  })
}
