/** The GraphQL queries of the action, letter by letter; a test holds each against GitHub's own schema. */
export const QUERIES = ['query { viewer { login databaseId } }'] as const
