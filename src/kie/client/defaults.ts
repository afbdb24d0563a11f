/** Where kie's API lies. */
export const DEFAULT_API_URL = 'https://api.kie.ai'

/** What requests call themselves by default. */
export const USER_AGENT = 'kie-image-action/1 (+https://github.com/org/kie-image-action)'
