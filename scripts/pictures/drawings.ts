/** Reactions that the action sets, as small drawings: not every machine has a font with them. */
export const REACTIONS = {
  eyes: `<svg viewBox="0 0 16 16" aria-label="eyes">
<ellipse cx="4.5" cy="8" rx="3" ry="4.6" fill="#fff" stroke="#59636e"/>
<ellipse cx="11.5" cy="8" rx="3" ry="4.6" fill="#fff" stroke="#59636e"/>
<circle cx="3.6" cy="9" r="1.6" fill="#1f2328"/><circle cx="10.6" cy="9" r="1.6" fill="#1f2328"/></svg>`,
  rocket: `<svg viewBox="0 0 16 16" aria-label="rocket">
<path d="M4.2 11.8 1.6 14.4" stroke="#f5a623" stroke-width="2" stroke-linecap="round"/>
<path d="M4.6 7.2 1.8 8.4 4 10.2M8.8 11.4 7.6 14.2 5.8 12" fill="#cf222e"/>
<path d="M14.6 1.4c-4.6 0-7.8 2.6-10.4 7.8l2.6 2.6c5.2-2.6 7.8-5.8 7.8-10.4z" fill="#d1d9e0" stroke="#59636e"/>
<circle cx="10.2" cy="5.8" r="1.5" fill="#0969da"/></svg>`,
} as const

/** Name of one of them. */
export type ReactionName = keyof typeof REACTIONS

const COLOURS = ['#8250df', '#1a7f37', '#bf3989', '#9a6700']

/** The round picture of an account: its first letter, on a colour of its own. */
export function avatar(login: string, size = ''): string {
  const letter = login.charAt(0).toUpperCase()
  const colour = COLOURS[letter.charCodeAt(0) % COLOURS.length] ?? ''
  return `<svg class="avatar ${size}" viewBox="0 0 40 40" aria-hidden="true"><rect width="40" height="40" fill="${colour}"/>
<text x="20" y="27" text-anchor="middle" font-size="19" font-weight="600" fill="#fff">${letter}</text></svg>`
}
