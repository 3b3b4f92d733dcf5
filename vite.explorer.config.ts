import { join } from 'node:path'
import { defineConfig } from 'vite'
import { precompress } from './scripts/pages/precompress.js'

const outDir = join(import.meta.dirname, 'dist/web/explorer')

/** Builds the explorer. `npx vite --config vite.explorer.config.ts` serves it while one works on it. */
export default defineConfig({
  root: join(import.meta.dirname, 'src/web/explorer'),
  base: '/explore/',
  plugins: [precompress(outDir)],
  worker: { format: 'es' },
  server: { proxy: { '/graphql': { target: 'http://localhost:4000', ws: true } } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // Inlined files would need `data:` in the policy of scripts; each stays a file.
    assetsInlineLimit: 0,
  },
})
