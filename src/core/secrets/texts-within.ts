/** What lies deeper is left out: nothing that a page shows does, and a stack has an end. */
const MAX_DEPTH = 500

/** Of a property whose getter throws. */
const UNREADABLE = Symbol('unreadable')

/** Stands for a URL that is none any more. */
const HIDDEN_URL = 'hidden:'

/**
 * The value with each text in it changed, keys included: in lists, maps, sets, URLs, errors and other objects of any depth.
 * Whatever holds no text that changes is given back itself. A copy is of the same class, as whoever explains an error asks
 * for that; what a getter of an error says is a property of its own there. A value whose getter throws is left out.
 */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  return new TextMapper(change).map(value)
}

class TextMapper {
  readonly #change: (text: string) => string
  /** What has become of each object; of one that holds itself, before all of it is known. */
  readonly #mapped = new Map<object, object>()
  /** Those on the way from the whole to what is looked at. */
  readonly #open = new Set<object>()

  constructor(change: (text: string) => string) {
    this.#change = change
  }

  map(value: unknown): unknown {
    if (typeof value === 'string') return this.#change(value)
    return typeof value === 'object' && value !== null ? this.#mapObject(value) : value
  }

  #mapObject(each: object): object | undefined {
    const known = this.#mapped.get(each)
    if (known !== undefined) return known
    // It holds itself.
    if (this.#open.has(each)) return this.#copyOf(each)
    if (this.#open.size === MAX_DEPTH) return undefined
    this.#open.add(each)
    const isSame = this.#isSame(each)
    if (isSame) this.#mapped.set(each, each)
    else this.#fill(this.#copyOf(each), each)
    this.#open.delete(each)
    return this.#mapped.get(each)
  }

  /** The copy, which may not hold anything yet. */
  #copyOf(each: object): object {
    const copy = this.#mapped.get(each) ?? (each instanceof URL ? this.#mapUrl(each) : emptyLike(each))
    this.#mapped.set(each, copy)
    return copy
  }

  #mapUrl({ href }: URL): URL {
    return URL.parse(this.#change(href)) ?? new URL(HIDDEN_URL)
  }

  #isSame(each: object): boolean {
    if (Array.isArray(each)) return this.#areSame(each)
    if (!isPlain(each)) {
      if (each instanceof Set) return this.#areSame(each)
      if (each instanceof Map) return this.#areSame(each.keys()) && this.#areSame(each.values())
      if (each instanceof URL) return this.#change(each.href) === each.href
    }
    for (const key of keysOf(each)) {
      const value = read(each, key)
      if (value === UNREADABLE || this.map(key) !== key || !Object.is(this.map(value), value)) return false
    }
    return true
  }

  #areSame(values: Iterable<unknown>): boolean {
    for (const value of values) if (!Object.is(this.map(value), value)) return false
    return true
  }

  #fill(copy: object, each: object): void {
    if (Array.isArray(each)) for (const item of each) (copy as unknown[]).push(this.map(item))
    else if (each instanceof Set) for (const item of each) (copy as Set<unknown>).add(this.map(item))
    else if (each instanceof Map) {
      for (const [key, value] of each) (copy as Map<unknown, unknown>).set(this.map(key), this.map(value))
    } else if (!(each instanceof URL)) {
      for (const key of keysOf(each)) {
        const name = typeof key === 'string' ? this.#change(key) : key
        const found = read(each, key)
        const value = found === UNREADABLE ? undefined : this.map(found)
        const enumerable = Object.prototype.propertyIsEnumerable.call(each, key)
        Object.defineProperty(copy, name, { value, enumerable, writable: true, configurable: true })
      }
    }
  }
}

/** An object of the same class that holds nothing. */
function emptyLike(each: object): object {
  if (Array.isArray(each)) return []
  const prototype = Object.getPrototypeOf(each) as object | null
  if (each instanceof Map) return Object.setPrototypeOf(new Map(), prototype) as object
  if (each instanceof Set) return Object.setPrototypeOf(new Set(), prototype) as object
  return Object.create(prototype) as object
}

function isPlain(each: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(each)
  return prototype === Object.prototype || prototype === null
}

/** Also one of another realm: `DOMException` may be. */
function isError(each: object): boolean {
  return each instanceof Error || ('message' in each && 'stack' in each)
}

/** The keys of what may hold texts. Of an error also what is not listed, and the getters of its class. */
function keysOf(each: object): readonly (string | symbol)[] {
  if (ArrayBuffer.isView(each)) return []
  try {
    if (isPlain(each) || !isError(each)) return Object.keys(each)
    return [...new Set([...Reflect.ownKeys(each), ...gettersOf(each)])]
  } catch {
    // A proxy that tells nothing of itself.
    return []
  }
}

function gettersOf(error: object): readonly (string | symbol)[] {
  const getters: (string | symbol)[] = []
  let prototype = Object.getPrototypeOf(error) as object | null
  while (prototype !== null && prototype !== Object.prototype) {
    for (const key of Reflect.ownKeys(prototype)) {
      if (Reflect.getOwnPropertyDescriptor(prototype, key)?.get !== undefined) getters.push(key)
    }
    prototype = Object.getPrototypeOf(prototype) as object | null
  }
  return getters
}

function read(each: object, key: string | symbol): unknown {
  try {
    return Reflect.get(each, key)
  } catch {
    return UNREADABLE
  }
}
