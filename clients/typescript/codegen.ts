import { join } from 'node:path'
import type { CodegenConfig } from '@graphql-codegen/cli'

/** How each scalar of the schema looks in JSON. */
const scalars = {
  ID: 'string',
  CountryCode: 'string',
  Date: 'string',
  DateTime: 'string',
  EDTF: 'string',
  URL: 'string',
  JSON: 'unknown',
}

/** Writes src/generated: the documents as texts that carry the types of their variables and answers. */
const config: CodegenConfig = {
  schema: join(import.meta.dirname, '..', '..', 'schema.graphql'),
  documents: join(import.meta.dirname, 'documents', '*.graphql'),
  generates: {
    [`${join(import.meta.dirname, 'src', 'generated')}/`]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        immutableTypes: true,
        strictScalars: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        scalars,
      },
    },
  },
}

export default config
