/**
 * Writing to the clipboard.
 */

/**
 * Copies a text that is at hand, or one that has yet to be fetched.
 *
 * Safari allows a write only while it handles the click, so a fetch must not
 * be awaited first: the clipboard is given the promise instead
 * (https://webkit.org/blog/10855/async-clipboard-api/).
 *
 * @throws DOMException when the browser refuses, TypeError when the fetch fails.
 */
export async function writeClipboard(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') {
    await navigator.clipboard.writeText(text);
  } else if (typeof ClipboardItem === 'function') {
    const blob = text.then((content) => new Blob([content], { type: 'text/plain' }));
    // A refusal of the clipboard is thrown below; the text's own failure must not be reported besides.
    blob.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } else {
    await navigator.clipboard.writeText(await text);
  }
}

/** Selects all the text of an element, so that Ctrl+C or ⌘C copies it. */
export function selectText(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  getSelection()?.selectAllChildren(element);
}

/** The keys that copy on this machine, in words. */
export const copyKeys = (): string => (/Mac|iP/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C');
