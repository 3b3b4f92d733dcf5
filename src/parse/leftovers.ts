/**
 * Lines that a web page leaves at the end of a copied text, by the wording of the usual sharing and reading widgets.
 * A line counts only at the end of a document, and only if the whole line is such a phrase.
 */
const leftoverPatterns: readonly RegExp[] = [
  /^(?:click to )?(?:share|email|print)(?: (?:this|on|to|via|with|it|article|post|story)\b.{0,60})?:?$/iu,
  /^share this:?.{0,80}$/iu,
  /^(?:facebook|twitter|x|x \(twitter\)|whatsapp|telegram|linkedin|reddit|pinterest|instagram|threads|bluesky|mastodon|tumblr|pocket|skype|messenger|line|vk|email|e-mail|print|copy link|more)$/iu,
  /^(?:like|tweet|pin|follow|loading|related|tags|comments?|advertisement|subscribe)(?: this| us)?\W{0,3}$/iu,
  /^(?:like this:?|like loading\W*|leave a (?:comment|reply)|related (?:posts|articles|stories):?)$/iu,
  /^(?:read|see) (?:more|also|next)\b.{0,120}$/iu,
  /^(?:tags|filed under|categories|topics):.{0,200}$/iu,
  /^(?:follow|subscribe|sign up)\b.{0,100}$/iu,
  /^(?:copyright\b|©|all rights reserved).{0,120}$/iu,
]

/** Tells whether a line at the end of a text is a web page's leftover, such as `Share this: Facebook` or `X`. */
export function isLeftover(line: string): boolean {
  const words = line.trim()
  return words !== '' && leftoverPatterns.some((pattern) => pattern.test(words))
}
