import type { ImageRequest } from '../../kie/index.ts'

/** The request as the user's wish says it: without the fields that this action adds by itself. */
export function asWished(request: Pick<ImageRequest, 'model' | 'input'>): Pick<ImageRequest, 'model' | 'input'> {
  return request
}
