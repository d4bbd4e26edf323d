/**
 * The only inline script: it has to run before the first paint, so that a
 * closed announcement takes no space, a chosen theme does not flash, and what
 * is meant for readers without scripts is not seen by the others. The policy
 * carries its hash; `policy.ts` computes it from this very text.
 *
 * Storage may be refused (private windows, policies): then nothing is closed
 * and the system's theme holds.
 */
import { site } from './site.ts';

const announcement = JSON.stringify(site.announcement?.id ?? '');

export const beforePaint = `var d=document.documentElement.dataset;d.scripted='';try{if(localStorage.getItem('closed-announcement')===${announcement})d.announcement='closed';var t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.theme=t}catch(e){}`;
