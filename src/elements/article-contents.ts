/** Where the list of sections stands beside the text, as in `layout.css`. */
const BESIDE = '(width >= 62rem)';

/** Shows where in an article one is: marks the link of the section being read. */
class ArticleContents extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const details = this.querySelector('details');
    if (details) details.open = matchMedia(BESIDE).matches;
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    // A section is being read once its heading has passed the upper third.
    this.#observer = new IntersectionObserver(() => this.#mark(links), {
      rootMargin: '0px 0px -66% 0px',
    });
    for (const heading of links.keys()) this.#observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  #mark(links: ReadonlyMap<Element, HTMLAnchorElement>): void {
    const line = innerHeight / 3;
    let current: HTMLAnchorElement | undefined;
    for (const [heading, link] of links) {
      link.removeAttribute('aria-current');
      if (heading.getBoundingClientRect().top <= line) current = link;
    }
    if (!current) return;
    current.setAttribute('aria-current', 'location');
    this.#reveal(current);
  }

  /** Scrolls a list longer than the window, and nothing but the list. */
  #reveal(link: HTMLElement): void {
    const list = this.querySelector('nav');
    if (!list || list.scrollHeight <= list.clientHeight) return;
    const place = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
    if (place < 0 || place > list.clientHeight - link.offsetHeight)
      list.scrollTop += place - list.clientHeight / 2;
  }
}

customElements.define('article-contents', ArticleContents);
