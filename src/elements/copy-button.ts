import { announce } from './announce.ts';
import { copyKeys, selectText, writeClipboard } from './clipboard.ts';

/** How long "Copied" stands on the button, in milliseconds. */
const SHOWN = 2500;

/**
 * A copy button. It copies the text of the element named by `data-from`, the
 * text at `data-href` (which has `data-blanks` blanks), or that of the `pre` in the same figure. Where the
 * browser refuses, the text is selected and the reader told which keys to press.
 */
export class CopyButton extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.copy());
  }

  /** The element whose text is copied; none where it is fetched. */
  get #source(): HTMLElement | null {
    const { from } = this.dataset;
    return from === undefined
      ? (this.closest('figure')?.querySelector('pre') ?? null)
      : document.getElementById(from);
  }

  /** How many blanks are open in what is copied. */
  get #open(): number {
    const { blanks } = this.dataset;
    return blanks === undefined ? countOpen(this.#source) : Number(blanks);
  }

  /** Copies, and says how it went. */
  async copy(): Promise<void> {
    const button = this.querySelector('button');
    if (!button) return;
    const { href } = this.dataset;
    const fetched = href === undefined ? undefined : fetchText(href);
    // A refused clipboard is told below; this keeps the fetch from being reported twice.
    fetched?.catch(() => undefined);
    try {
      await writeClipboard(fetched ?? sourceText(this.#source));
      const open = this.#open;
      this.#show(button, 'done', `Copied${shortOpenBlanks(open)}`);
      announce(`Copied${openBlanks(open)}`);
    } catch {
      await this.#offerSelection(button, fetched);
    }
  }

  async #offerSelection(
    button: HTMLButtonElement,
    fetched: Promise<string> | undefined,
  ): Promise<void> {
    const source = fetched
      ? await fetched.then(showInDialog, () => undefined)
      : (this.#source ?? undefined);
    if (!source) {
      this.#show(button, 'failed', 'Not copied');
      announce('The prompt could not be fetched. Check the connection and try again.');
      return;
    }
    selectText(source);
    this.#show(button, 'failed', `Press ${copyKeys()}`);
    announce(`Your browser refused the clipboard. The text is selected: press ${copyKeys()}.`);
  }

  #show(button: HTMLButtonElement, state: 'done' | 'failed', text: string): void {
    const label = button.querySelector('.copy-button__label');
    if (!label) return;
    this.dataset['label'] ??= label.textContent;
    button.dataset['state'] = state;
    label.textContent = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      delete button.dataset['state'];
      label.textContent = this.dataset['label'] ?? '';
    }, SHOWN);
  }
}

/** How many blanks of a prompt in the page nobody has filled in, each name once. */
function countOpen(source: HTMLElement | null): number {
  return new Set(
    [...(source?.querySelectorAll<HTMLElement>('.blank:not(.blank--filled)') ?? [])].map(
      ({ dataset }) => dataset['blank'],
    ),
  ).size;
}

/** What to add about blanks that are still open in a prompt that was copied. */
function openBlanks(open: number): string {
  if (open === 0) return '';
  return open === 1 ? ', 1 blank is still open' : `, ${open} blanks are still open`;
}

/** The same on the button itself, where it is a second line. */
const shortOpenBlanks = (open: number) =>
  open === 0 ? '' : `\n${open} ${open === 1 ? 'blank' : 'blanks'} open`;

/** A block's text. A fenced block ends with a newline that is not the author's. */
function sourceText(source: HTMLElement | null): string {
  const text = source?.textContent ?? '';
  return source?.firstElementChild?.tagName === 'CODE' ? text.replace(/\n$/, '') : text;
}

async function fetchText(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new TypeError(`${href} answered ${response.status}`);
  return response.text();
}

/** Shows a text that is not in the page, to be copied by hand. */
function showInDialog(text: string): HTMLElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'copy-dialog';
  dialog.setAttribute('aria-label', 'Copy by hand');
  const hint = document.createElement('p');
  hint.textContent = `Your browser refused the clipboard. The text is selected: press ${copyKeys()}.`;
  const block = document.createElement('pre');
  block.className = 'prompt-text';
  block.tabIndex = 0;
  block.textContent = text;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button button--quiet';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(hint, block, close);
  document.body.append(dialog);
  dialog.showModal();
  return block;
}

customElements.define('copy-button', CopyButton);
