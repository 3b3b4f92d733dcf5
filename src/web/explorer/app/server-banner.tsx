import { serverWatch, useServerState } from './server-state.js'

/** Says that the server is gone, for as long as it is; what the page shows stays. */
export function ServerBanner() {
  const { isAway } = useServerState()
  return (
    <div role="status">
      {isAway && (
        <div className="server-banner">
          <span>
            The server does not answer. What you see stays; what is missing is asked for again every few seconds.
          </span>
          <button type="button" onClick={() => void serverWatch.tryAgain()}>
            Try now
          </button>
        </div>
      )}
    </div>
  )
}
