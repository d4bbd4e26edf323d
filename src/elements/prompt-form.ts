import { readAnswers, writeAnswers } from '../prompt/answers.ts';
import { formatCount } from '../prompt/counts.ts';
import { readProfile, writeProfile } from '../prompt/profile.ts';
import {
  answerText,
  answerTexts,
  charactersLeft,
  limitProblem,
  progressText,
  suggestedNames,
  type Answer,
  type Answers,
} from '../prompt/values.ts';
import type { Blank } from '../schemas/prompt.ts';
import { announce } from './announce.ts';
import { writeClipboard } from './clipboard.ts';
import { CopyButton } from './copy-button.ts';
import { DETAILS_KEY } from './details-key.ts';
import { blanks, pointOut, promptElement, showTexts } from './prompt-page.ts';
import { readStored, writeStored } from './storage.ts';

/**
 * The form that fills in a prompt. Each answer appears in the prompt at once
 * and is kept for the session; nothing leaves the page.
 */
class PromptForm extends HTMLElement {
  #variables: readonly Blank[] = [];
  /** What “Clear” took away, until something else is written. */
  #cleared: Answers | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    /** The field with a suggestion that was entered last and not clicked since. */
    let entered: EventTarget | null = null;
    this.#variables = blanks();
    this.#restore();
    this.#update();
    form.addEventListener('input', () => {
      // What was said is past, and undoing would take away what was written since.
      this.#notice('');
      this.#changed();
    });
    form.addEventListener('reset', () => {
      const cleared = this.#answers();
      // The controls are reset after this event.
      setTimeout(() => {
        this.#changed();
        // Only defaults are left, which need no keeping.
        writeStored(this.#storageKey, null, 'sessionStorage');
        this.#notice('Cleared.', cleared);
      });
    });
    form.addEventListener('focusin', ({ target }) => {
      const field = target instanceof Element && target.closest<HTMLElement>('[data-variable]');
      pointOut(field ? field.dataset['variable'] : undefined);
      entered = selectSuggestion(target) ? target : null;
    });
    // Safari, and a mouse let go, put the cursor where one clicked after all.
    form.addEventListener('click', ({ target }) => {
      if (target === entered && isCursor(target)) selectSuggestion(target);
      if (isTextControl(target)) entered = null;
    });
    form.addEventListener('focusout', () => pointOut(undefined));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('click', (event) => {
      const button =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
      if (button) void this.#act(button);
    });
    document.addEventListener('keydown', this.#copyByKey);
    promptElement()?.addEventListener('click', this.#focusBlank);
    addEventListener('hashchange', this.#hashChanged);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#copyByKey);
    removeEventListener('hashchange', this.#hashChanged);
  }

  get #storageKey(): string {
    return `answers:${this.dataset['storageKey'] ?? ''}`;
  }

  #restore(): void {
    const stored = readStored(this.#storageKey, 'sessionStorage');
    if (stored !== null) {
      const read = readAnswers(this.#variables, stored);
      if (read.ok) this.#write(read.answers);
    }
    void this.#readFragment();
  }

  readonly #readFragment = async (): Promise<void> => {
    const { hash } = location;
    if (!hash.startsWith('#v=')) return;
    const { decodeAnswers, SHARE_PROBLEMS } = await import('../prompt/share.ts');
    const decoded = decodeAnswers(this.#variables, hash);
    if (!decoded) return;
    if (decoded.ok) {
      this.#write(decoded.answers);
      this.#changed();
      this.#notice('The answers from the link were filled in.');
    } else this.#notice(SHARE_PROBLEMS[decoded.reason]);
    // The answers are in the form now; left in the address they would undo later changes on reload.
    history.replaceState(history.state, '', location.pathname + location.search);
  };

  readonly #hashChanged = (): void => void this.#readFragment();

  /**
   * Says something at the head of the form.
   *
   * @param cleared Answers that can be brought back.
   */
  #notice(text: string, cleared?: Answers): void {
    this.#cleared = cleared;
    const undo = this.querySelector<HTMLElement>('[data-action=undo]');
    if (undo) undo.hidden = cleared === undefined;
    this.#say(this.querySelector('.prompt-form__notice'), text);
  }

  #say(notice: Element | null, text: string): void {
    const status = notice?.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  #field(name = ''): HTMLElement | null {
    return this.querySelector(`[data-variable="${name}"]`);
  }

  #focus(name: string | undefined): void {
    this.#field(name)?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  /** What a field's control holds; `undefined` where it was left empty. */
  #read(variable: Blank): Answer | undefined {
    const field = this.#field(variable.name);
    switch (variable.type) {
      case 'boolean': {
        const chosen = field?.querySelector<HTMLInputElement>('input:checked');
        return chosen ? chosen.value === 'true' : undefined;
      }
      case 'multiselect':
        return [...(field?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map(
          ({ value }) => value,
        );
      case 'number': {
        const number = field?.querySelector('input')?.valueAsNumber;
        return number === undefined || Number.isNaN(number) ? undefined : number;
      }
      default: {
        const control = field?.querySelector<HTMLInputElement>('input, textarea, select');
        return control?.value;
      }
    }
  }

  /** All answers; what is empty counts as one only where it empties a default. */
  #answers(): Answers {
    const answers = new Map<string, Answer>();
    for (const variable of this.#variables) {
      const answer = this.#read(variable);
      const empty = answerText(variable, answer) === undefined;
      if (!empty && answer !== undefined) answers.set(variable.name, answer);
      else if (variable.default !== undefined)
        answers.set(variable.name, variable.type === 'multiselect' ? [] : '');
    }
    return answers;
  }

  #write(answers: Answers): void {
    for (const variable of this.#variables) {
      const answer = answers.get(variable.name);
      if (answer !== undefined) this.#writeOne(variable, answer);
    }
  }

  #writeOne(variable: Blank, answer: Answer): void {
    const field = this.#field(variable.name);
    if (variable.type === 'boolean' || variable.type === 'multiselect') {
      const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
      for (const input of field?.querySelectorAll('input') ?? [])
        input.checked = chosen.includes(input.value);
      return;
    }
    const control = field?.querySelector<HTMLInputElement>('input, textarea, select');
    if (control) control.value = String(answer);
  }

  #changed(): void {
    const answers = this.#answers();
    writeStored(
      this.#storageKey,
      answers.size > 0 ? writeAnswers(answers) : null,
      'sessionStorage',
    );
    this.#update(answers);
  }

  #update(answers: Answers = this.#answers()): void {
    const texts = answerTexts(this.#variables, answers);
    const suggested = suggestedNames(this.#variables, texts);
    showTexts(texts, suggested);
    const shown = this.querySelector('.prompt-form__progress');
    if (shown) shown.textContent = progressText(this.#variables, texts);
    for (const variable of this.#variables) {
      this.#field(variable.name)?.classList.toggle(
        'variable-field--suggested',
        suggested.has(variable.name),
      );
      this.#showLimit(variable, answers.get(variable.name));
      this.#offerDetail(variable, texts.get(variable.name), suggested.has(variable.name));
    }
  }

  #showLimit(variable: Blank, answer: Answer | undefined): void {
    const field = this.#field(variable.name);
    const limit = field?.querySelector<HTMLElement>('.variable-field__limit');
    if (!field || !limit) return;
    const problem = limitProblem(variable, answer);
    const left = typeof answer === 'string' ? charactersLeft(variable, answer) : undefined;
    const text = problem ?? (left === undefined ? '' : `${left} characters left`);
    limit.hidden = text === '';
    if (limit.textContent !== text) limit.textContent = text;
    const had = field.classList.contains('variable-field--over');
    field.classList.toggle('variable-field--over', problem !== undefined);
    const control = field.querySelector('input, textarea, select');
    if (problem === undefined) control?.removeAttribute('aria-invalid');
    else control?.setAttribute('aria-invalid', 'true');
    // Said once, when the limit is crossed; the field describes it from then on.
    if (problem !== undefined && !had) announce(problem);
  }

  #details(): Map<string, string> {
    const keys = this.#variables.flatMap(({ profileKey }) => profileKey ?? []);
    return readProfile(readStored(DETAILS_KEY) ?? '{}', keys) ?? new Map<string, string>();
  }

  #offerDetail({ name, profileKey }: Blank, text: string | undefined, suggested: boolean): void {
    if (profileKey === undefined) return;
    const field = this.#field(name);
    const kept = this.#details().get(profileKey);
    const use = field?.querySelector<HTMLElement>('[data-action=use-detail]');
    const keep = field?.querySelector<HTMLElement>('[data-action=keep-detail]');
    if (use) use.hidden = kept === undefined || kept === text;
    // A suggestion is the author's: there is nothing of the reader's to keep.
    if (keep) keep.hidden = text === undefined || suggested || kept === text;
  }

  async #act(button: HTMLElement): Promise<void> {
    const name = button.closest<HTMLElement>('[data-variable]')?.dataset['variable'];
    const variable = this.#variables.find((candidate) => candidate.name === name);
    switch (button.dataset['action']) {
      case 'example':
        if (variable) this.#writeOne(variable, variable.example);
        this.#changed();
        button.closest('details')?.removeAttribute('open');
        this.#focus(name);
        break;
      case 'examples':
        // What the reader wrote is theirs: examples go into what is empty or still the default.
        for (const each of this.#variables) {
          const answer = this.#read(each);
          const untouched =
            answerText(each, answer) === undefined ||
            answerText(each, answer) === answerText(each, each.default);
          if (untouched) this.#writeOne(each, each.example);
        }
        this.#changed();
        announce('Examples were filled into the empty fields.');
        break;
      case 'use-detail': {
        const text = this.#details().get(variable?.profileKey ?? '');
        if (variable && text !== undefined) this.#writeOne(variable, text);
        this.#changed();
        this.#focus(name);
        break;
      }
      case 'keep-detail':
        this.#keepDetail(variable);
        break;
      case 'undo':
        if (this.#cleared) this.#write(this.#cleared);
        this.#changed();
        this.#notice('Your answers are back.');
        // The button goes as it is pressed: its neighbour takes the focus.
        this.querySelector<HTMLElement>('[type=reset]')?.focus();
        break;
      case 'share':
        await this.#share(button);
    }
  }

  #keepDetail(variable: Blank | undefined): void {
    if (variable?.profileKey === undefined) return;
    const text = answerTexts(this.#variables, this.#answers()).get(variable.name);
    if (text === undefined) return;
    // Read whole: other prompts know keys that this one does not.
    const all = readStored(DETAILS_KEY);
    const kept = readProfile(all ?? '{}', [...Object.keys(safeObject(all)), variable.profileKey]);
    const lasting = writeStored(
      DETAILS_KEY,
      writeProfile(new Map([...(kept ?? []), [variable.profileKey, text]])),
    );
    this.#update();
    this.#focus(variable.name);
    announce(
      lasting
        ? 'Kept for other prompts.'
        : 'Your browser refuses storage: kept until this page is left.',
    );
  }

  async #share(button: HTMLElement): Promise<void> {
    const say = (text: string) => this.#say(button.nextElementSibling, text);
    const encoded = import('../prompt/share.ts').then(({ encodeAnswers }) =>
      encodeAnswers(this.#answers()),
    );
    const address = encoded.then((made) => {
      if (!made.ok) throw new RangeError(made.reason);
      return location.origin + location.pathname + location.search + made.fragment;
    });
    // The clipboard hides why there is no address: what was made is asked itself.
    address.catch(() => undefined);
    try {
      await writeClipboard(address);
      const label = (button.dataset['label'] ??= button.textContent);
      button.textContent = 'Link copied';
      setTimeout(() => {
        button.textContent = label;
      }, 2500);
      say(
        'The link was copied. Whoever opens it sees your answers; they are in the link itself and reach no server.',
      );
    } catch {
      const made = await encoded.catch(() => undefined);
      if (made?.ok) history.replaceState(history.state, '', made.fragment);
      say(
        made === undefined
          ? 'The link could not be made. Check the connection and try again.'
          : made.ok
            ? 'Your browser refused the clipboard. The link now stands in the address bar: copy it there.'
            : `The answers are too long for a link (${formatCount(made.length)} characters). Shorten the longest one, or copy the prompt itself.`,
      );
    }
  }

  readonly #copyByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const button = document.querySelector('copy-button[data-from=prompt-text]');
    if (!(button instanceof CopyButton)) return;
    event.preventDefault();
    void button.copy();
  };

  readonly #focusBlank = (event: Event): void => {
    const blank =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-blank]') : null;
    // Someone who selects text is not asking for a field.
    if (!blank || getSelection()?.isCollapsed === false) return;
    this.#focus(blank.dataset['blank']);
    this.#field(blank.dataset['blank'])?.scrollIntoView({ block: 'nearest' });
  };
}

const isTextControl = (
  target: EventTarget | null,
): target is HTMLTextAreaElement | HTMLInputElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type === 'text');

/** Whether nothing is selected in a field. */
const isCursor = (target: EventTarget | null) =>
  isTextControl(target) && target.selectionStart === target.selectionEnd;

/** Selects a suggestion whole, so that typing replaces it. */
function selectSuggestion(target: EventTarget | null): boolean {
  if (!isTextControl(target) || !target.closest('.variable-field--suggested')) return false;
  target.select();
  return true;
}

function safeObject(json: string | null): object {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

customElements.define('prompt-form', PromptForm);
