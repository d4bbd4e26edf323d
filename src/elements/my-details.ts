import { readProfile, writeProfile } from '../prompt/profile.ts';
import { announce } from './announce.ts';
import { DETAILS_KEY } from './details-key.ts';
import { readStored, writeStored } from './storage.ts';

/** Shows, changes, exports, imports and erases what the reader keeps for reuse. */
class MyDetails extends HTMLElement {
  /** What “Erase all” took away, until something else is written. */
  #erased: ReadonlyMap<string, string> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#show(
      readProfile(readStored(DETAILS_KEY) ?? '{}', this.#keys) ?? new Map<string, string>(),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#save());
    this.querySelector('[data-action=export]')?.addEventListener('click', () => this.#export());
    this.querySelector('[data-action=erase]')?.addEventListener('click', () => this.#erase());
    this.querySelector('[data-action=undo]')?.addEventListener('click', () => this.#undo());
    const file = this.querySelector<HTMLInputElement>('input[type=file]');
    this.querySelector('[data-action=import]')?.addEventListener('click', () => file?.click());
    file?.addEventListener('change', () => void this.#import(file));
  }

  get #fields(): (HTMLInputElement | HTMLTextAreaElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-detail]')];
  }

  get #keys(): string[] {
    return this.#fields.map(({ name }) => name);
  }

  get #profile(): Map<string, string> {
    return new Map(this.#fields.map(({ name, value }) => [name, value]));
  }

  #show(profile: ReadonlyMap<string, string>): void {
    for (const field of this.#fields) field.value = profile.get(field.name) ?? '';
  }

  #say(text: string): void {
    const status = this.querySelector('.my-details__status');
    // What stands there already is not said again with every letter.
    if (status && status.textContent !== text) status.textContent = text;
  }

  #save(): void {
    this.#offerUndo(undefined);
    const lasting = writeStored(DETAILS_KEY, writeProfile(this.#profile));
    this.#say(
      lasting
        ? 'Saved in this browser.'
        : 'Your browser refuses storage: kept until this page is left.',
    );
  }

  #export(): void {
    const url = URL.createObjectURL(
      new Blob([writeProfile(this.#profile)], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = 'my-details.json';
    link.click();
    // The download has its own reference by then.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    announce('Your details were exported.');
  }

  async #import(file: HTMLInputElement): Promise<void> {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (!chosen) return;
    const profile = readProfile(await chosen.text(), this.#keys);
    if (!profile || profile.size === 0) {
      this.#say(`There are no details in ${chosen.name}. Choose a file that was exported here.`);
      return;
    }
    this.#show(profile);
    this.#save();
    this.#say(
      `${profile.size === 1 ? '1 detail was' : `${profile.size} details were`} imported from ${chosen.name}.`,
    );
  }

  #offerUndo(erased: ReadonlyMap<string, string> | undefined): void {
    this.#erased = erased;
    const undo = this.querySelector<HTMLElement>('[data-action=undo]');
    if (undo) undo.hidden = erased === undefined;
  }

  #undo(): void {
    if (!this.#erased) return;
    this.#show(this.#erased);
    this.#save();
    this.#say('Your details are back.');
    // The button goes as it is pressed: its neighbour takes the focus.
    this.querySelector<HTMLElement>('[data-action=erase]')?.focus();
  }

  #erase(): void {
    this.#offerUndo(this.#profile);
    this.#show(new Map());
    writeStored(DETAILS_KEY, null);
    this.#say('All details were erased.');
  }
}

customElements.define('my-details', MyDetails);
