import { CHATS, chatLink } from '../prompt/chats.ts';
import { countCharacters, estimateTokens, formatCount, promptSize } from '../prompt/counts.ts';
import type { PromptExport } from '../prompt/formats/export.ts';
import { countWords } from '../prompt/text.ts';
import { announce } from './announce.ts';
import { writeClipboard } from './clipboard.ts';
import { PROMPT_CHANGED, promptAsShown, wasChanged } from './prompt-page.ts';

/** How long typing must pause before links and counts follow, in milliseconds. */
const PAUSE = 200;

/** Keeps links to chats and counts up with the answers, and copies the prompt in other formats. */
class TakeAway extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener(PROMPT_CHANGED, this.#soon);
    this.#follow();
    if (wasChanged()) this.#count();
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-copy-format]')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.#copy(button));
    }
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-chat]'))
      link.addEventListener('click', () => this.#copyFirst(link));
  }

  disconnectedCallback(): void {
    document.removeEventListener(PROMPT_CHANGED, this.#soon);
  }

  readonly #soon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#follow();
      this.#count();
    }, PAUSE);
  };

  #follow(): void {
    const text = promptAsShown();
    let long = false;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-chat]')) {
      const chat = CHATS.find(({ id }) => id === link.dataset['chat']);
      if (!chat) continue;
      const { href, mode, tooLong } = chatLink(chat, text);
      long ||= tooLong;
      link.href = href;
      link.dataset['mode'] = mode;
      this.#place(link, mode === 'copy' ? 'copy' : 'link');
    }
    const note = this.querySelector<HTMLElement>('.take-away__long');
    if (note) note.hidden = !long;
  }

  /** Moves a link to its group, among the others in the order of the list. */
  #place(link: HTMLElement, group: string): void {
    const list = this.querySelector(`[data-chats=${group}] > ul`);
    const item = link.closest('li');
    if (!list || !item || item.parentElement === list) return;
    const rank = (element: Element) =>
      CHATS.findIndex(
        ({ id }) => id === element.querySelector<HTMLElement>('[data-chat]')?.dataset['chat'],
      );
    list.insertBefore(item, [...list.children].find((other) => rank(other) > rank(item)) ?? null);
  }

  #count(): void {
    const text = promptAsShown();
    const size = document.getElementById('prompt-counts');
    if (size) size.textContent = promptSize(countWords(text), estimateTokens(text));
    const characters = document.getElementById('prompt-characters');
    if (characters) characters.textContent = formatCount(countCharacters(text));
  }

  /** A link without the prompt in it: the prompt is put on the clipboard as it opens. */
  #copyFirst(link: HTMLAnchorElement): void {
    this.#follow();
    if (link.dataset['mode'] !== 'copy') return;
    writeClipboard(promptAsShown()).then(
      () => announce('Copied: paste it there.'),
      () => announce('Your browser refused the clipboard: go back and copy the prompt by hand.'),
    );
  }

  async #written(format: string): Promise<string> {
    const href = this.querySelector<HTMLAnchorElement>('a[download$=".json"]')?.href ?? '';
    const [{ writeFormat }, json] = await Promise.all([
      import('./write-format.ts'),
      fetchText(href),
    ]);
    const made = writeFormat(format, JSON.parse(json) as PromptExport);
    if (!made.ok) throw new Refused(made.reason);
    return made.text;
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const format = button.dataset['copyFormat'] ?? '';
    const href = button.parentElement?.querySelector<HTMLAnchorElement>('a[download]')?.href;
    const text =
      format === 'text'
        ? promptAsShown()
        : href !== undefined && format !== 'markdown'
          ? fetchText(href)
          : this.#written(format);
    const label = button.firstChild;
    if (typeof text !== 'string') text.catch(() => undefined);
    try {
      await writeClipboard(text);
      announce('Copied');
      if (label) label.textContent = 'Copied';
    } catch {
      // The clipboard hides why the text could not be made: ask the text itself.
      const error: unknown = await Promise.resolve(text).then(
        () => undefined,
        (cause: unknown) => cause,
      );
      const reason =
        error instanceof Refused
          ? error.message
          : 'Not copied: use the download, or copy the prompt above.';
      announce(reason);
      const use = button.closest('li')?.querySelector('.take-away__use');
      if (use) use.textContent = reason;
    }
    setTimeout(() => {
      if (label) label.textContent = 'Copy';
    }, 2500);
  }
}

/** A format cannot hold the prompt as it is filled in; the message says why. */
class Refused extends Error {}

async function fetchText(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new TypeError(`${href} answered ${response.status}`);
  return response.text();
}

customElements.define('take-away', TakeAway);
