/** Returns the line end that a text uses first, for text that is put into it; a long text is not searched for another one. */
export function lineEndIn(text: string): '\r\n' | '\n' {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}
