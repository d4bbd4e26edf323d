/**
 * Says something to people who use a screen reader, through the page's one
 * live region. The text is cleared first, so that the same words said twice
 * are heard twice.
 */
export function announce(text: string): void {
  const region = document.getElementById('announcer');
  if (!region) return;
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, 50);
}
