import { type ReactNode, Suspense } from 'react'

/** Keeps the room of a picture while it is loaded, so that nothing jumps. */
export function PictureFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="picture-frame">
      <Suspense
        fallback={
          <div className="picture-placeholder" role="status">
            Drawing…
          </div>
        }
      >
        {children}
      </Suspense>
    </div>
  )
}
