/**
 * The only inline script: it has to run before the first paint, so that a
 * closed announcement takes no space and a chosen theme does not flash. The
 * policy carries its hash; `policy.ts` computes it from this very text.
 *
 * Storage may be refused (private windows, policies): then nothing is closed
 * and the system's theme holds.
 */
export const beforePaint =
  "try{var d=document.documentElement,s=localStorage;d.dataset.closedAnnouncement=s.getItem('closed-announcement')||'';var t=s.getItem('theme');if(t==='light'||t==='dark')d.dataset.theme=t}catch(e){}";
