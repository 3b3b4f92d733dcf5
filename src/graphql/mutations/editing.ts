import type { Annotation } from '../../domain/annotation.js'
import type { Document, IsoDay } from '../../domain/document.js'
import type { Database } from '../../store/database.js'
import type { EditContext } from '../../store/edit/desk.js'

/** A document as a client hands it in. */
export interface HandedIn {
  readonly form: 'text' | 'ninjs' | 'schemaOrg'
  /** A text, or the JSON value of the form. */
  readonly content: unknown
  readonly url: string | null
  /** Goes before the day that the document names; null: that day holds. */
  readonly publishedOn: IsoDay | null
}

/** The story of documents, which the API asks for and does not tell itself (src/ingest). */
export interface ReadingStory {
  /** What writing needs to know beside the database; records the countries where they are missing. */
  prepare(): Promise<EditContext>
  /** A document with what the rules find in it. Throws a DocumentError for what is no document. */
  read(document: HandedIn): Promise<{ readonly document: Document; readonly annotation: Annotation }>
}

/** What a mutation works with. */
export interface Editing {
  readonly database: Database
  readonly context: EditContext
  readonly story: ReadingStory
  /** Name of the editor's key. */
  readonly by: string
}
