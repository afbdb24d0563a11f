/**
 * Thrown where no form can be made of an original, whatever the recipe: it does not decode, it moves, it is for print, or it
 * is too large. The message is one line that says what is wrong and what would be right; nothing in it is the file's own text.
 */
export class UnreadableOriginalError extends Error {
  override readonly name = 'UnreadableOriginalError'
}

/** What is said of an original whose headers are in order, and whose picture is not. */
export const NOT_DECODED =
  'The original does not decode: its picture data are damaged, or take more memory than there is; the file as it was made is needed.'
