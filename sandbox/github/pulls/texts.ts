import type { Issue } from '../resources/conversation.ts'
import { ValidationFailure } from '../rest/reply.ts'

const MAX_TITLE_LENGTH = 256
/** In UTF-16 units, the strictest way to count what GitHub calls characters. */
const MAX_BODY_LENGTH = 65_536

/**
 * Makes sure that GitHub takes the texts of a pull request, in whose place it names the issue that they belong to.
 *
 * @throws ValidationFailure
 */
export function checkTexts({ title, body }: Partial<Pick<Issue, 'title' | 'body'>>): void {
  const resource = 'Issue'
  if (title?.trim() === '') throw new ValidationFailure({ resource, code: 'missing_field', field: 'title' })
  const longer = [
    { field: 'title', length: title?.length ?? 0, max: MAX_TITLE_LENGTH },
    { field: 'body', length: body?.length ?? 0, max: MAX_BODY_LENGTH },
  ].filter(({ length, max }) => length > max)
  if (longer.length === 0) return
  throw new ValidationFailure(
    ...longer.map(({ field, max }) => ({
      resource,
      code: 'custom',
      field,
      message: `${field} is too long (maximum is ${max} characters)`,
    })),
  )
}
