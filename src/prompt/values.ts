/**
 * From a reader's or an author's answer to the text that goes into the prompt.
 * The build and the browser use this same code; it imports types only, so that
 * a prompt's page stays small.
 */
import type { Blank } from '../schemas/prompt.ts';

/** What a reader gives for a variable: a list for several choices, true or false for a switch. */
export type Answer = string | number | boolean | readonly string[];

/** Answers by the name of their variable. */
export type Answers = ReadonlyMap<string, Answer>;

/** Texts by the name of the variable whose blanks they fill. */
export type Texts = ReadonlyMap<string, string>;

/** Joins choices as one says them: "a", "a and b", "a, b and c". */
export function joinChoices(choices: readonly string[]): string {
  if (choices.length < 2) return choices[0] ?? '';
  return `${choices.slice(0, -1).join(', ')} and ${choices.at(-1) ?? ''}`;
}

/** Whether a text names a day of the calendar, as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // The 30th of February would become a day in March.
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

/**
 * Takes any value as an answer to a variable, whatever its source: a form,
 * storage, an address that a stranger made.
 *
 * @returns The answer; `undefined` where the value has the wrong type, names
 *   no option, or is no number or day. Limits (`maxLength`, `min`, `max`) are
 *   not held against it: the reader's text is kept and `limitProblem` says so.
 */
export function readAnswer(variable: Blank, value: unknown): Answer | undefined {
  switch (variable.type) {
    case 'text':
    case 'multiline':
      return typeof value === 'string' ? value : undefined;
    case 'select':
      // The empty text is what a select without a choice gives.
      return typeof value === 'string' && (value === '' || variable.options.includes(value))
        ? value
        : undefined;
    case 'multiselect': {
      if (!Array.isArray(value)) return undefined;
      const chosen: readonly unknown[] = value;
      return new Set(chosen).size === chosen.length &&
        chosen.every((item) => typeof item === 'string' && variable.options.includes(item))
        ? (chosen as readonly string[])
        : undefined;
    }
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'date':
      return typeof value === 'string' && (value === '' || isCalendarDate(value))
        ? value
        : undefined;
  }
}

/**
 * The text that an answer puts into the prompt, as it is: nothing is escaped,
 * trimmed or changed. Choices are joined in the author's order.
 *
 * @returns `undefined` where there is no answer (nothing, white space alone, no
 *   choice, a value of the wrong type): the blank then stays as it is written.
 */
export function answerText(variable: Blank, answer: Answer | undefined): string | undefined {
  const read = readAnswer(variable, answer);
  if (read === undefined) return undefined;
  switch (variable.type) {
    case 'multiselect': {
      const text = joinChoices(
        variable.options.filter((option) => (read as readonly string[]).includes(option)),
      );
      return text === '' ? undefined : text;
    }
    case 'boolean':
      return read === true ? variable.trueText : variable.falseText;
    case 'number':
      return String(read);
    default:
      return (read as string).trim() === '' ? undefined : (read as string);
  }
}

/**
 * The texts of all answers. A variable that was not answered takes its
 * default; one whose answer was emptied stays unfilled.
 */
export function answerTexts(variables: readonly Blank[], answers: Answers): Map<string, string> {
  const texts = new Map<string, string>();
  for (const variable of variables) {
    const { name } = variable;
    const text = answerText(variable, answers.has(name) ? answers.get(name) : variable.default);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

/**
 * The variables whose text is their default: the author's suggestion, which
 * stands until the reader writes something else.
 */
export function suggestedNames(variables: readonly Blank[], texts: Texts): Set<string> {
  const suggested = variables.filter(
    (variable) =>
      variable.default !== undefined &&
      texts.get(variable.name) === answerText(variable, variable.default),
  );
  return new Set(suggested.map(({ name }) => name));
}

/** What is left to do, in words: how many blanks are open, and how many hold a suggestion. */
export function progressText(variables: readonly Blank[], texts: Texts): string {
  const open = variables.length - texts.size;
  const suggested = suggestedNames(variables, texts).size;
  const left = open === 0 ? 'All filled in' : `${open} to fill in`;
  if (suggested === 0) return left;
  return `${left}, ${suggested} ${open === 0 ? 'as' : 'already'} suggested`;
}

/** The text of the author's example for a variable. */
export function exampleText(variable: Blank): string {
  return answerText(variable, variable.example) ?? '';
}

/**
 * What a reader is told about an answer outside its limits. The answer is kept
 * and can be copied all the same.
 *
 * Characters are counted as HTML's `maxlength` counts them, in UTF-16 units
 * (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fe-maxlength),
 * which is also how the content check counts an author's example.
 *
 * @returns `undefined` where the answer is within its limits, or there is none.
 */
export function limitProblem(variable: Blank, answer: Answer | undefined): string | undefined {
  if (typeof answer === 'string' && 'maxLength' in variable && variable.maxLength !== undefined) {
    const over = answer.length - variable.maxLength;
    if (over > 0)
      return `${answer.length} of ${variable.maxLength} characters: ${over} too many. It will be copied whole all the same.`;
  }
  if (typeof answer === 'number' && variable.type === 'number') {
    if (variable.min !== undefined && answer < variable.min)
      return `Below the least that was planned for, ${variable.min}.`;
    if (variable.max !== undefined && answer > variable.max)
      return `Above the most that was planned for, ${variable.max}.`;
  }
  return undefined;
}

/**
 * How many characters are left, once less than a fifth of them is: for a
 * notice as one nears the limit. Negative over the limit.
 *
 * @returns `undefined` far from the limit, or where there is none.
 */
export function charactersLeft(variable: Blank, answer: string): number | undefined {
  if (!('maxLength' in variable) || variable.maxLength === undefined) return undefined;
  const left = variable.maxLength - answer.length;
  return left < variable.maxLength / 5 ? left : undefined;
}
