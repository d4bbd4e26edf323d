/**
 * A prompt's blanks, told in Markdown.
 */
import type { Variable } from '../../schemas/prompt.ts';
import { answerText } from '../values.ts';
import { oneLine } from './export.ts';

/** Characters that would begin markup inside a line. */
const escapeInline = (text: string) => oneLine(text).replaceAll(/[\\`*_<>[\]&]/g, '\\$&');

function accepted(variable: Variable): string {
  switch (variable.type) {
    case 'select':
      return `One of: ${variable.options.join(' · ')}.`;
    case 'multiselect':
      return `One or more of: ${variable.options.join(' · ')}.`;
    case 'boolean':
      return `Either: ${variable.trueText} Or: ${variable.falseText}`;
    case 'date':
      return 'A date as YYYY-MM-DD.';
    case 'number': {
      const { min, max } = variable;
      if (min !== undefined && max !== undefined) return `A number from ${min} to ${max}.`;
      if (min !== undefined) return `A number, at least ${min}.`;
      return max === undefined ? 'A number.' : `A number, at most ${max}.`;
    }
    default:
      return variable.maxLength === undefined ? '' : `At most ${variable.maxLength} characters.`;
  }
}

/** One list item per variable: name, label, help, what it takes, whether it may stay empty. */
export function variableLines(variables: readonly Variable[]): string {
  return variables
    .map((variable) => {
      const text = answerText(variable, variable.default);
      const facts = [
        `${variable.label}.`,
        variable.help,
        accepted(variable),
        text === undefined
          ? variable.required
            ? ''
            : 'Optional.'
          : `Unless told otherwise: ${text}`,
      ];
      return `- \`{{${variable.name}}}\` ${escapeInline(facts.filter((fact) => fact !== '').join(' '))}`;
    })
    .join('\n');
}
