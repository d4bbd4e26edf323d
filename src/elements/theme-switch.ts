import { readStored, writeStored } from './storage.ts';

/** Chooses between the system's theme, light and dark, and remembers it. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    this.hidden = false;
    select.value = document.documentElement.dataset['theme'] ?? readStored('theme') ?? '';
    select.addEventListener('change', () => {
      const { value } = select;
      writeStored('theme', value || null);
      if (value) document.documentElement.dataset['theme'] = value;
      else delete document.documentElement.dataset['theme'];
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
