/** The GraphQL queries of the action, letter by letter; a test holds each against GitHub's own schema. */
export const QUERIES = [
  'query { viewer { login databaseId } }',
  'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }',
  'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }',
] as const
