/**
 * From a variable's value to the text that goes into the prompt.
 */
import type { Variable } from '../schemas/prompt.ts';

/** Joins choices as one says them: "a", "a and b", "a, b and c". */
export function joinChoices(choices: readonly string[]): string {
  if (choices.length < 2) return choices[0] ?? '';
  return `${choices.slice(0, -1).join(', ')} and ${choices.at(-1) ?? ''}`;
}

/** The text of the author's example for a variable. */
export function exampleText(variable: Variable): string {
  switch (variable.type) {
    case 'multiselect':
      return joinChoices(variable.example);
    case 'boolean':
      return variable.example ? variable.trueText : variable.falseText;
    default:
      return String(variable.example);
  }
}
