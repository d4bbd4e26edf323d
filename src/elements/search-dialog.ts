/**
 * Opens the search dialog by the header's button, by "/" and by Ctrl+K or ⌘K.
 * What searches, and with it the index, is loaded when it first opens.
 */
class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    for (const opener of document.querySelectorAll('[data-opens-search]'))
      opener.addEventListener('click', (event) => {
        // With a modifier the reader wants the link: a new tab with the search page.
        const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
        if (ctrlKey || metaKey || shiftKey) return;
        event.preventDefault();
        this.#open();
      });
    document.addEventListener('keydown', (event) => {
      const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      const slash =
        event.key === '/' &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !isTyping(event.target);
      if (!k && !slash) return;
      event.preventDefault();
      this.#open();
    });
    const dialog = this.querySelector('dialog');
    dialog?.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }

  #open(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog || dialog.open) return;
    import('./search-box.ts').catch(() => {
      const status = this.querySelector('[role=status]');
      if (status)
        status.textContent =
          'The search could not be loaded. Check the connection, close this and try again.';
    });
    dialog.showModal();
    this.querySelector('input')?.select();
  }
}

/** Whether keys go into a field, where "/" is a character. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, select, textarea'))
  );
}

customElements.define('search-dialog', SearchDialog);
