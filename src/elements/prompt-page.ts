/**
 * The prompt in the page, as its elements share it: the template with its
 * blanks, what the build says about it, and what is filled in now.
 */
import { filledSegments, type Part } from '../prompt/fill.ts';
import { answerTexts, type Texts } from '../prompt/values.ts';
import type { Segment } from '../prompt/variables.ts';
import type { Blank } from '../schemas/prompt.ts';

/** Told to the document whenever the filled-in prompt changes. */
export const PROMPT_CHANGED = 'prompt-changed';

/** The `pre` that holds the prompt; the preview. */
export function promptElement(): HTMLElement | null {
  return document.getElementById('prompt-text');
}

/** How high the last lines are that fade out where the text goes on, in pixels. */
const FADE = 48;

/** What the page says about the prompt's blanks. */
export function blanks(): readonly Blank[] {
  const json = document.getElementById('prompt-blanks')?.textContent;
  return json === undefined ? [] : (JSON.parse(json) as readonly Blank[]);
}

/** The template, read once: later the blanks hold answers. */
let template: readonly { segment: Segment; node: ChildNode }[] | undefined;

function readTemplate() {
  template ??= [...(promptElement()?.childNodes ?? [])].map((node) => {
    const text = node.textContent ?? '';
    const name = node instanceof HTMLElement ? node.dataset['blank'] : undefined;
    return {
      node,
      segment: name === undefined ? { kind: 'text', text } : { kind: 'blank', name, text },
    };
  });
  return template;
}

/** The template as the author wrote it, in segments. */
const templateSegments = (): Segment[] => readTemplate().map(({ segment }) => segment);

let shown: readonly Part[] | undefined;

/** Whether the prompt stands there otherwise than with its defaults. */
export function wasChanged(): boolean {
  const defaults = answerTexts(blanks(), new Map());
  const parts = filledSegments(templateSegments(), defaults);
  return parts.map(({ text }) => text).join('') !== promptAsShown();
}

/** The prompt as it stands in the page, in parts. */
export const partsAsShown = (): readonly Part[] => shown ?? templateSegments();

/**
 * Shows texts in the blanks of the prompt. What the `pre` then holds is what is copied.
 *
 * @param suggested Names of the blanks that hold their default.
 */
export function showTexts(texts: Texts, suggested: ReadonlySet<string>): void {
  const entries = readTemplate();
  const parts = filledSegments(
    entries.map(({ segment }) => segment),
    texts,
  );
  shown = parts;
  for (const [index, { node }] of entries.entries()) {
    const part = parts[index];
    if (!(node instanceof HTMLElement) || !part || part.kind === 'text') continue;
    if (node.textContent !== part.text) node.textContent = part.text;
    node.classList.toggle('blank--filled', part.kind === 'filled');
    node.classList.toggle('blank--suggested', suggested.has(part.name));
  }
  document.dispatchEvent(new CustomEvent(PROMPT_CHANGED));
}

/**
 * Marks the blanks of one name and scrolls the text, where it has a window of
 * its own, to the first of them. The page stays where it is.
 *
 * @param name `undefined` marks none.
 */
export function pointOut(name: string | undefined): void {
  const text = promptElement();
  if (!text) return;
  text.removeAttribute('style');
  let first: HTMLElement | undefined;
  for (const blank of text.querySelectorAll<HTMLElement>('[data-blank]')) {
    const meant = blank.dataset['blank'] === name;
    blank.classList.toggle('blank--current', meant);
    if (meant) first ??= blank;
  }
  // Below the form the text is as long as it is, and out of sight.
  if (!first || getComputedStyle(text).overflowY !== 'auto') return;
  // Of a text that reaches below the window only the upper part is seen.
  const { top, bottom } = text.getBoundingClientRect();
  const unseen = bottom - innerHeight;
  if (unseen > 0) {
    // Its last lines could not come up without some room below them.
    text.style.maxBlockSize = `${bottom - top}px`;
    text.style.paddingBlockEnd = `${unseen}px`;
  }
  const [from, to] = [Math.max(top, 0), Math.min(bottom - FADE, innerHeight)];
  const place = first.getBoundingClientRect();
  if (place.top < from || place.bottom > to) text.scrollTop += place.top - from - (to - from) / 3;
}

/** The prompt as it stands in the page, answers in their places. */
export const promptAsShown = (): string => promptElement()?.textContent ?? '';
