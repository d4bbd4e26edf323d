import { readStored, writeStored } from './storage.ts';

/**
 * The bar above the header. Closing it is remembered for its id; the script
 * in the head keeps a closed bar from being painted on the next page.
 */
class AnnouncementBar extends HTMLElement {
  connectedCallback(): void {
    const { id = '' } = this.dataset;
    if (readStored('closed-announcement') === id) {
      this.remove();
      return;
    }
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      writeStored('closed-announcement', id);
      this.remove();
      // Focus would be lost with the button.
      document.getElementById('main')?.focus({ preventScroll: true });
    });
  }
}

customElements.define('announcement-bar', AnnouncementBar);
