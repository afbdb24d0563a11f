import { hasContentCredentials } from '../../imaging/index.ts'
import type { SavedImage } from '../result/saved-image.ts'

/**
 * Whether the file of an image carries Content Credentials. What is found is not verified, and a file that cannot be read
 * counts as one without.
 */
export function carriesCredentials({ file }: Pick<SavedImage, 'file'>): boolean {
  try {
    return hasContentCredentials(file)
  } catch {
    return false
  }
}
