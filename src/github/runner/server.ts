/**
 * Whether a server is Gitea or Forgejo, which have one API: GitHub's in shape, not in detail. By its address alone: GitHub's
 * own is `https://api.github.com`, `https://api.<name>.ghe.com` or `https://<host>/api/v3`.
 *
 * @param context - `apiUrl`: without a slash at the end
 * @see https://docs.gitea.com/api/1.24/
 */
export function isGiteaOrForgejo({ apiUrl }: { readonly apiUrl: string }): boolean {
  return apiUrl.endsWith('/api/v1')
}
