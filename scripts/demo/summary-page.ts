import { renderPage } from '../../sandbox/markdown-page.ts'
import type { SavedArtifact } from './artifacts.ts'
import type { StepLeft } from './results.ts'

/** What the page is made of. */
export interface SummaryPage {
  readonly steps: readonly StepLeft[]
  readonly artifacts: readonly SavedArtifact[]
  /** Whether kie's own links go on working: those of the stand-in end with the demo. */
  readonly realKie: boolean
  /** Name of the file beside the page that draws its charts. */
  readonly mermaid: string
  /** Name of the file beside the page that shows the pull request. */
  readonly pullPage: string
}

/** The job's summary as GitHub shows it, with links that lead to the files beside the page instead of the stand-ins. */
export function renderSummaryPage(page: SummaryPage): string {
  const links = page.steps.flatMap((step) => localLinks(step, page))
  // The longest first, since an address may begin with another one.
  links.sort(([a], [b]) => b.length - a.length)
  const markdown = page.steps.map(({ summary }) => summary).join('\n\n')
  const local = links.reduce((text, [url, file]) => text.replaceAll(url, file), markdown)
  return renderPage(local, 'Images · summary of the job', page)
}

function localLinks(
  { result }: StepLeft,
  { artifacts, realKie, pullPage }: SummaryPage,
): readonly (readonly [string, string])[] {
  const links: (readonly [string, string])[] = []
  for (const { path, url, sourceUrl } of result.images) {
    if (url !== null) links.push([url, `repository/${path}`])
    // One that was reused has none.
    if (!realKie && sourceUrl !== null) links.push([sourceUrl, `workspace/${path}`])
  }
  for (const { destination, name, url } of result.deliveries) {
    if (typeof url !== 'string') continue
    const artifact = artifacts.find((saved) => saved.name === name)
    if (destination === 'commit') links.push([url, 'commits.txt'])
    if (destination === 'pull-request') links.push([url, pullPage])
    if (destination === 'artifact' && artifact !== undefined) links.push([url, `artifacts/${artifact.path}`])
  }
  return links
}
