import { expect, test } from 'playwright/test';
import { CHATS, chatLink } from '../../src/prompt/chats.ts';

const chat = (id: string) => {
  const found = CHATS.find((target) => target.id === id);
  if (!found) throw new Error(`There is no chat ${id}.`);
  return found;
};

test('each chat is named once, and has an address without a prompt', () => {
  expect(new Set(CHATS.map(({ id }) => id)).size).toBe(CHATS.length);
  for (const { home, checked } of CHATS) {
    expect(new URL(home).search).toBe('');
    expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('the prompt, and nothing else, is in the address', () => {
  const text = 'A & b=c?\n#d "e" + שלום 100%';
  for (const target of CHATS) {
    const link = chatLink(target, text);
    if (target.mode === 'copy') {
      expect(link).toEqual({ href: target.home, mode: 'copy', tooLong: false });
      continue;
    }
    expect(link).toMatchObject({ mode: target.mode, tooLong: false });
    const parameters = [...new URL(link.href).searchParams];
    expect(parameters).toHaveLength(1);
    expect(parameters[0]?.[1]).toBe(text);
    expect(new URL(link.href).hash).toBe('');
  }
});

test('over its limit a link becomes copy, then open, and says why', () => {
  const chatgpt = chat('chatgpt');
  const room = 6000 - 'https://chatgpt.com/?prompt='.length;
  expect(chatLink(chatgpt, 'x'.repeat(room)).tooLong).toBe(false);
  expect(chatLink(chatgpt, 'x'.repeat(room + 1))).toEqual({
    href: 'https://chatgpt.com/',
    mode: 'copy',
    tooLong: true,
  });
  // One sign may take nine characters in an address, but is one of the prompt's.
  expect(chatLink(chatgpt, '語'.repeat(700)).tooLong).toBe(true);
  expect(chatLink(chat('huggingchat'), '語'.repeat(10_000)).tooLong).toBe(false);
  expect(chatLink(chat('huggingchat'), 'x'.repeat(10_001)).tooLong).toBe(true);
});

test('half of a pair of surrogates does not break a link', () => {
  const { href } = chatLink(chat('chatgpt'), 'a\ud800b 👩');
  expect(new URL(href).searchParams.get('prompt')).toBe('a\ufffdb 👩');
});
