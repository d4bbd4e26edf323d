/**
 * What a prompt may need from an assistant, in words for readers.
 */
import type { NEEDS } from '../schemas/prompt.ts';

export const NEED_NAMES: Readonly<Record<(typeof NEEDS)[number], string>> = {
  'web-search': 'web search',
  'file-upload': 'file upload',
  'image-input': 'image input',
  'code-execution': 'code execution',
};
