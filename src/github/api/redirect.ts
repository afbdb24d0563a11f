/**
 * Sends a request that changes something only ever as what it is. GitHub's redirects of such requests, for a repository
 * that was renamed, are to be repeated as they are (307); at any other one `fetch` would ask the new place with GET, and
 * its answer would pass for that of the change.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export function keepingMethod(send: typeof fetch): typeof fetch {
  return async (url, init) => {
    const { method = 'GET', redirect } = init ?? {}
    if (redirect !== undefined || method === 'GET') return send(url, init)
    const as = { ...init, redirect: 'manual' } as const
    const reply = await send(url, as)
    const place = samePlace(reply, url)
    if (place === undefined) return reply
    await reply.body?.cancel()
    return send(place, as)
  }
}

/** Where the very request is to be sent again; never another server, which would get the token. */
function samePlace({ status, headers }: Response, from: Parameters<typeof fetch>[0]): string | undefined {
  const location = headers.get('location')
  if ((status !== 307 && status !== 308) || location === null) return undefined
  const base = from instanceof Request ? from.url : String(from)
  const place = URL.parse(location, base)
  return place?.origin === new URL(base).origin ? place.href : undefined
}
