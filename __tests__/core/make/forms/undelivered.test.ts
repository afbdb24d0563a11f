import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { LOCK_FILE } from '../../../../src/core/images/lock/lock.ts'
import { inScene } from './scene.ts'

describe('an original that is not delivered', () => {
  test('goes when the lock file knows its forms', () =>
    inScene(async (scene) => {
      await scene.make('webp', 'hero')
      expect(scene.files()).toEqual(['hero.webp', LOCK_FILE])
      expect(scene.log.annotations).toEqual([
        expect.stringMatching(/^notice: 1 original not delivered, as 'formats' says: hero\. kie keeps originals until/),
      ])
    }))

  test('stays where the lock file cannot be written: nothing else here leads to what is paid for', () =>
    inScene(async (scene) => {
      scene.kie.onRequest(({ endpoint }) => {
        if (endpoint === 'file') mkdirSync(path.join(scene.workspace, 'out', LOCK_FILE))
      })
      await scene.make('webp', 'hero')
      expect(scene.files()).toEqual(['hero.png', 'hero.webp', LOCK_FILE])
      expect(scene.log.annotations).toEqual([
        "warning: The lock file could not be written: The lock file 'out/images.lock.json' is not a plain file. The next run " +
          "here may not know these images, so what 'formats' leaves out stays: out/hero.png.",
      ])
    }))
})
