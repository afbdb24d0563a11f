/** The word for the very bytes that kie served. */
export const ORIGINAL = 'original'
