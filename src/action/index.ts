import path from 'node:path'

// The post step is started by dist/post.js, which loads this same bundle as dist/index.js does, so that the large parts lie
// in dist/ once. A file of its own decides, and no variable: a step that was killed early must never run as a main step again.
// Neither is waited for: what loads this tells by a rejection that nothing has begun.
if (path.basename(process.argv[1] ?? '') === 'post.js') {
  const { post } = await import('./post.ts')
  void post()
} else {
  const { main } = await import('./main.ts')
  void main()
}
