import { join } from 'node:path'
import { defineConfig } from 'vite'
import { precompress } from './scripts/pages/precompress.js'

const outDir = join(import.meta.dirname, 'dist/web/playground')

/** Builds the playground: GraphiQL with everything that it loads, so that the page needs nothing but its own server. */
export default defineConfig({
  root: join(import.meta.dirname, 'src/web/playground'),
  base: '/',
  plugins: [precompress(outDir)],
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 6000,
    rollupOptions: {
      // Some packages carry 'use client' for React's server components, which this page has none of.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
})
