// Writes a manifest with a cover for each post whose front matter names none: node blog-covers.mjs posts covers.json
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const [posts = 'posts', manifest = 'covers.json'] = process.argv.slice(2)

const images = readdirSync(posts)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => ({ slug: slugOf(file), ...frontMatterOf(readFileSync(path.join(posts, file), 'utf8')) }))
  .filter(({ cover, title }) => !cover && title)
  .map(({ slug, title }) => ({
    name: slug,
    prompt: `The cover of a blog post called "${title}": one simple scene, flat shapes, few colours, no letters`,
    alt: `Illustration of the post "${title}"`.slice(0, 500),
  }))

// As JSON, so that no character of a title is read as YAML.
writeFileSync(manifest, JSON.stringify({ defaults: { aspect_ratio: '3:2' }, images }, undefined, 2))
if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `count=${images.length}\n`)
console.log(`${images.length} posts without a cover of their own`)

/** The file's name as the name of an image: `2026-11-30-A fog.md` is `2026-11-30-a-fog`. */
function slugOf(file) {
  const plain = file
    .replace(/\.md$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  return plain.replaceAll(/^-|-$/g, '').slice(0, 60)
}

/** The scalars of the front matter, on one line each: a post between two lines of `---`. */
function frontMatterOf(text) {
  const [, block = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(text) ?? []
  const pairs = Array.from(block.matchAll(/^(\w+):[ \t]*(.*?)[ \t]*\r?$/gm), ([, key, value]) => [key, plain(value)])
  return Object.fromEntries(pairs)
}

/** Without its quotes; and without what a manifest takes for a variable. */
function plain(value) {
  return value.replace(/^(["'])(.*)\1$/, '$2').replaceAll('{{', '{ {')
}
