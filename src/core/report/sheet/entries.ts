import { altOf, type ImageFile, type Origin, type SavedImage } from '../../result/saved-image.ts'
import { shownFile, shownForms } from '../shown.ts'
import type { ImageFailure } from '../../result/image-failure.ts'
import { encodeTaskId } from '../../result/task-list.ts'
import { describeCharge } from '../failure-list.ts'
import { MESSAGE_LENGTH } from '../message.ts'
import { forHtml, redactSignedUrls } from '../../text/foreign-text.ts'
import { describeBytes, describeCount, describeNumber } from '../../text/amounts.ts'
import { unbroken } from '../../text/markdown.ts'

/** What an entry says besides what its image is. */
export interface SheetEntry {
  /** Where it stands; several pictures of one planned image share a place. */
  readonly place: number
  readonly prompt: string
  /** UTF-16 units of the prompt that are shown. */
  readonly maxPromptLength: number
  /** Whether it names its model, and where it came from: what all share is said once, in the head. */
  readonly withModel: boolean
  readonly withOrigin: boolean
  /** What links in the page call it by; of ours, for one that did not arrive. */
  readonly id?: string
}

/** Where an image came from, in the sheet's words. */
export const ORIGINS: Readonly<Record<Origin, string>> = {
  generated: 'new',
  reused: 'reused',
  resumed: 'resumed',
  collected: 'collected',
}

/** The word for an image that did not arrive. */
export const FAILED = 'failed'

/** All words for entries, in the order in which they are counted. */
export const KINDS: readonly string[] = [...Object.values(ORIGINS), FAILED]

/** A longer prompt shows its first lines, and the rest when it is opened. */
const LONG_PROMPT_LENGTH = 240

/**
 * The entry of an image: the picture, which leads to the file in full, and what is known of it.
 *
 * @param entry - with the sheet's own directory, by which the file is found, and what the image lacks of its files, if anything
 */
export function pictureEntry(image: SavedImage, entry: PictureEntry): string {
  const { outputDirectory, lacks } = entry
  const url = forHtml(relativeUrl(image.path, outputDirectory))
  const picture = renderImage(
    shownFile(image, () => true),
    { outputDirectory, alt: altOf(image) },
  )
  const fault = lacks === undefined ? '' : `<p class="message failed" dir="auto">${messageText(lacks)}</p>`
  return (
    `<li><figure><a href="${url}">${picture}</a>` +
    `<figcaption>${heading(image.name, ORIGINS[image.origin], entry)}${promptText(entry)}` +
    `<p class="figures">${figures(image, entry)}</p>${formList(image, outputDirectory)}${fault}</figcaption></figure></li>`
  )
}

/** What the entry of a picture says besides. */
export interface PictureEntry extends SheetEntry {
  readonly outputDirectory: string
  readonly lacks: string | undefined
}

function renderImage(
  { path, width, height }: ImageFile,
  { outputDirectory, alt }: { readonly outputDirectory: string; readonly alt: string },
): string {
  const url = forHtml(relativeUrl(path, outputDirectory))
  const size = `width="${width}" height="${height}"`
  return `<img src="${url}" ${size} loading="lazy" decoding="async" alt="${forHtml(alt)}">`
}

/** The files that are made from the original, small, each with its size. Its word stands beside it, so the picture needs none. */
function formList(image: SavedImage, outputDirectory: string): string {
  const forms = shownForms(image).map(({ word, file }) => {
    const url = forHtml(relativeUrl(file.path, outputDirectory))
    const { width, height, bytes } = file
    const figures = [`${width} × ${height}`, describeBytes(bytes)].map(unbroken).join(' · ')
    return `<li><a href="${url}">${renderImage(file, { outputDirectory, alt: '' })}${forHtml(word)}</a> ${figures}</li>`
  })
  return forms.length === 0 ? '' : `<ul class="forms" role="list">${forms.join('')}</ul>`
}

/** The entry of an image that did not arrive: the reason where its picture would be, and what to do next. */
export function failedEntry({ name, reason, message, next, charged, taskId }: ImageFailure, entry: SheetEntry): string {
  const task = taskId === undefined ? '' : ` <code>${forHtml(encodeTaskId(taskId))}</code>`
  return (
    `<li class="missing" id="${entry.id ?? ''}"><p class="frame">${reason}</p><div class="caption">` +
    `${heading(name, FAILED, entry)}${promptText(entry)}<p class="message" dir="auto">${messageText(message)}</p>` +
    `<p class="message" dir="auto">${messageText(next)}</p><p class="figures">charged: ${describeCharge({ charged, reason })}${task}</p></div></li>`
  )
}

/** The kind stands behind the name, so that whoever jumps from heading to heading hears the name first. */
function heading(name: string, kind: string, { withOrigin }: SheetEntry): string {
  return `<h2>${forHtml(name)}</h2>${withOrigin ? `<p class="kind ${kind}">${kind}</p>` : ''}`
}

function promptText({ prompt, maxPromptLength }: SheetEntry): string {
  if (prompt === '') return ''
  const text = forHtml(prompt, maxPromptLength)
  return prompt.length > LONG_PROMPT_LENGTH
    ? `<details class="prompt"><summary dir="auto">${text}</summary></details>`
    : `<p class="prompt" dir="auto">${text}</p>`
}

/** Percent-encoding leaves nothing that could be taken for a scheme, a query or a fragment. */
function relativeUrl(path: string, outputDirectory: string): string {
  const below = outputDirectory === '.' ? path : path.slice(outputDirectory.length + 1)
  return below.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

function figures(
  { model, width, height, bytes, seconds, credits, taskId }: SavedImage,
  { withModel }: SheetEntry,
): string {
  const numbers = [
    `${width} × ${height} px`,
    describeBytes(bytes),
    ...(seconds === undefined ? [] : [`${describeNumber(seconds)} s`]),
    ...(credits === undefined ? [] : [describeCount(credits, 'credit')]),
  ].map(unbroken)
  const parts = [...(withModel ? [`<bdi>${forHtml(model)}</bdi>`] : []), ...numbers]
  return `${parts.join(' · ')} <code>${forHtml(encodeTaskId(taskId))}</code>`
}

function messageText(text: string): string {
  return forHtml(redactSignedUrls(text), MESSAGE_LENGTH)
}
