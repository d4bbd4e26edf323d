/**
 * Where a prompt can be opened: one list of chats, what their addresses take,
 * and how much. Only the prompt is put into an address, nothing about the
 * reader or this site.
 *
 * Whether an address sends by itself is for the chat to decide and changes
 * without notice: where nobody promises that it waits, we say that it may send.
 */

interface Chat {
  readonly id: string;
  readonly name: string;
  /** Where it opens without a prompt: for a copied one. */
  readonly home: string;
  /** The address of who says so; nothing where it is known from trying alone. */
  readonly source: string | undefined;
  /** The day it was last checked. */
  readonly checked: string;
}

/** A chat that takes a prompt in its address. */
interface AddressChat extends Chat {
  /** `prefill`: it is known to wait for the reader. `sends`: it may send by itself. */
  readonly mode: 'prefill' | 'sends';
  /** The address up to the prompt, which follows percent-encoded. */
  readonly prefix: string;
  /** The most it takes, and what of: characters of the whole encoded address, or of the prompt. */
  readonly maximum: { readonly of: 'address' | 'prompt'; readonly characters: number };
}

/** A chat without such an address: the prompt is copied, then the chat opened. */
interface CopyChat extends Chat {
  readonly mode: 'copy';
}

export type ChatTarget = AddressChat | CopyChat;

/** Limits without a source are our own caution: nobody states them. */
const checked = '2026-11-22';
const cautious = { of: 'address', characters: 6000 } as const;

export const CHATS: readonly ChatTarget[] = [
  {
    id: 'chatgpt',
    name: 'ChatGPT',
    mode: 'sends',
    home: 'https://chatgpt.com/',
    prefix: 'https://chatgpt.com/?prompt=',
    // Longer ones are answered with HTTP 431.
    maximum: cautious,
    checked,
    source: undefined,
  },
  {
    id: 'claude',
    name: 'Claude',
    // `?q=` stopped working in October 2025.
    mode: 'copy',
    home: 'https://claude.ai/new',
    checked,
    source: undefined,
  },
  {
    id: 'claude-desktop',
    name: 'Claude Desktop',
    // "The prompt field is prefilled", and what is longer is cut off.
    mode: 'prefill',
    home: 'claude://claude.ai/new',
    prefix: 'claude://claude.ai/new?q=',
    maximum: { of: 'prompt', characters: 14000 },
    checked,
    source: 'https://support.claude.com/en/articles/14729294-open-claude-desktop-with-a-link',
  },
  {
    id: 'gemini',
    name: 'Gemini',
    mode: 'copy',
    home: 'https://gemini.google.com/app',
    checked,
    source: undefined,
  },
  {
    id: 'microsoft-copilot',
    name: 'Microsoft Copilot',
    mode: 'copy',
    home: 'https://copilot.microsoft.com/',
    checked,
    source: undefined,
  },
  {
    id: 'perplexity',
    name: 'Perplexity',
    mode: 'sends',
    home: 'https://perplexity.ai/',
    prefix: 'https://perplexity.ai/search?q=',
    maximum: cautious,
    checked,
    source: undefined,
  },
  {
    id: 'github-copilot',
    name: 'GitHub Copilot',
    mode: 'sends',
    home: 'https://github.com/copilot',
    prefix: 'https://github.com/copilot?prompt=',
    maximum: cautious,
    checked,
    source: undefined,
  },
  {
    id: 'ai-studio',
    name: 'Google AI Studio',
    mode: 'sends',
    home: 'https://aistudio.google.com/prompts/new_chat',
    prefix: 'https://aistudio.google.com/prompts/new_chat?prompt=',
    maximum: cautious,
    checked,
    source: undefined,
  },
  {
    id: 'huggingchat',
    name: 'HuggingChat',
    // Its code makes a draft of `prompt`, and sends only `q`.
    mode: 'prefill',
    home: 'https://huggingface.co/chat/',
    prefix: 'https://huggingface.co/chat/?prompt=',
    maximum: { of: 'prompt', characters: 10000 },
    checked,
    source: 'https://github.com/huggingface/chat-ui',
  },
  {
    id: 'le-chat',
    name: 'Le Chat',
    mode: 'copy',
    home: 'https://chat.mistral.ai/chat',
    checked,
    source: undefined,
  },
  {
    id: 'deepseek',
    name: 'DeepSeek',
    mode: 'copy',
    home: 'https://chat.deepseek.com/',
    checked,
    source: undefined,
  },
  {
    id: 'cursor',
    name: 'Cursor',
    // "Deeplinks never trigger automatic execution."
    mode: 'prefill',
    home: 'https://cursor.com/',
    prefix: 'https://cursor.com/link/prompt?text=',
    maximum: { of: 'address', characters: 8000 },
    checked,
    source: 'https://cursor.com/docs/reference/deeplinks',
  },
];

/** A link to a chat for one text. */
export interface ChatLink {
  readonly href: string;
  /** `copy`: the prompt is not in the link; copy it first, then open the chat. */
  readonly mode: ChatTarget['mode'];
  /** Whether it is not because it is too long. */
  readonly tooLong: boolean;
}

/**
 * The link that opens a text in a chat, or, where that cannot be, the chat
 * alone. Half of a pair of surrogates, which no address can carry, becomes
 * U+FFFD in the link.
 */
export function chatLink(chat: ChatTarget, text: string): ChatLink {
  if (chat.mode === 'copy') return { href: chat.home, mode: 'copy', tooLong: false };
  const href = chat.prefix + encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
  const { of, characters } = chat.maximum;
  const length = of === 'address' ? href.length : text.length;
  return length <= characters
    ? { href, mode: chat.mode, tooLong: false }
    : { href: chat.home, mode: 'copy', tooLong: true };
}
