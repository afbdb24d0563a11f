import type { SavedImage } from '../result/saved-image.ts'
import type { QueueEvent } from '../../kie/index.ts'
import type { FailedDownload } from './arrival/downloads.ts'

/** Is told what happens to the images of a run, at the moment it happens: for whoever shows it. It must not throw. */
export interface Watcher {
  /** Something happened to the task of an image, which the event's key names. */
  onEvent(event: QueueEvent): void
  /** A picture is on disk. */
  onSaved(image: SavedImage): void
  /** A picture did not come here. */
  onFailedDownload(failure: FailedDownload): void
}

/** One that tells all of these, in their order. */
export function tellEach(watchers: readonly Watcher[]): Watcher {
  return {
    onEvent: (event) => watchers.forEach((each) => each.onEvent(event)),
    onSaved: (image) => watchers.forEach((each) => each.onSaved(image)),
    onFailedDownload: (failure) => watchers.forEach((each) => each.onFailedDownload(failure)),
  }
}
