import type { DeliveredFile, ImageFile, SavedImage } from './saved-image.ts'

/** The files in which images are delivered, each as an image of its own: for whoever carries files, and shows no image. */
export function filesOf<Image extends SavedImage>(images: readonly Image[]): readonly Image[] {
  return images.flatMap((image) => {
    const { files, ...rest } = image
    if (files === undefined) return [image]
    return files.map(({ isMade, ...file }, index): Image => {
      const brought = image.origin === 'reused' ? 'generated' : image.origin
      return {
        ...(rest as Image),
        ...file,
        credits: index === 0 ? image.credits : undefined,
        origin: isMade ? brought : 'reused',
      }
    })
  })
}

/** The images that these files are of: what {@link filesOf} has taken apart. */
export function imagesIn(files: readonly SavedImage[]): readonly SavedImage[] {
  return [...Map.groupBy(files, imageKey).values()].flatMap((own) => {
    const [first, ...others] = own
    if (first === undefined || (others.length === 0 && first.derivedFrom === undefined)) return first ?? []
    const shown = own.find(({ derivedFrom }) => derivedFrom === undefined) ?? first
    const credits = own.find((file) => file.credits !== undefined)?.credits
    const files = own.map((file): DeliveredFile => ({
      ...fileIn(file),
      ...(file.derivedFrom && { derivedFrom: file.derivedFrom }),
      isMade: file.origin !== 'reused',
    }))
    return { ...shown, derivedFrom: undefined, credits, files }
  })
}

/** By what an image is known among all of a run: two attempts may give one of the same name, a task several. */
export function imageKey({ taskId, name }: Pick<SavedImage, 'taskId' | 'name'>): string {
  return `${taskId} ${name}`
}

/** What is known of a file alone. */
export function fileIn({ path, file, bytes, sha256, width, height, mediaType }: ImageFile): ImageFile {
  return { path, file, bytes, sha256, width, height, mediaType }
}
