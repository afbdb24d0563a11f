/** What is to be known of an ICC profile, to say what becomes of it. */
export interface ColourProfile {
  /** Safe to print: printable ASCII, at most 60 characters; empty where it has none. */
  readonly name: string
  readonly colours: 'rgb' | 'grey' | 'other'
  /** A picture in sRGB looks the same without it. */
  readonly isSrgb: boolean
}

const HEADER_LENGTH = 128
const COLOURS: Readonly<Record<string, ColourProfile['colours']>> = { 'RGB ': 'rgb', GRAY: 'grey' }

/** Reads a profile's header and its name (ICC.1:2022, 7.2 and 9.2.41). What is no profile is of `other` colours. */
export function describeProfile(profile: Buffer): ColourProfile {
  const isProfile = profile.length > HEADER_LENGTH + 4 && profile.toString('latin1', 36, 40) === 'acsp'
  if (!isProfile) return { name: '', colours: 'other', isSrgb: false }
  const name = nameIn(profile)
  return { name, colours: COLOURS[profile.toString('latin1', 16, 20)] ?? 'other', isSrgb: /^sRGB\b/i.test(name) }
}

/** What a profile holds under a name of four letters; nothing where it holds none. */
export function profileTag(profile: Buffer, wanted: string): Buffer {
  const count = profile.readUInt32BE(HEADER_LENGTH)
  for (let at = HEADER_LENGTH + 4; at + 12 <= profile.length && at < HEADER_LENGTH + 4 + count * 12; at += 12) {
    if (profile.toString('latin1', at, at + 4) !== wanted) continue
    const start = profile.readUInt32BE(at + 4)
    return profile.subarray(start, start + profile.readUInt32BE(at + 8))
  }
  return Buffer.alloc(0)
}

function nameIn(profile: Buffer): string {
  const text = tagText(profileTag(profile, 'desc'))
  return text
    .replaceAll(/[^ -~]/g, '')
    .trim()
    .slice(0, 60)
}

/** Version 2 has ASCII, version 4 the name in several languages, in UTF-16, of which the first is taken. */
function tagText(tag: Buffer): string {
  const type = tag.toString('latin1', 0, 4)
  if (type === 'desc' && tag.length >= 12) return tag.toString('latin1', 12, 12 + tag.readUInt32BE(8))
  if (type !== 'mluc' || tag.length < 28) return ''
  const [length, start] = [tag.readUInt32BE(20), tag.readUInt32BE(24)]
  const units = tag.subarray(start, start + length)
  return new TextDecoder('utf-16be').decode(units)
}
