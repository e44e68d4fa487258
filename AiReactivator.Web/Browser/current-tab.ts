const CURRENT = '.tabs a[aria-current]';

/** On a narrow screen tabs scroll: the current one is brought into sight. */
export function followCurrentTab(): void {
  new MutationObserver(showCurrentTab).observe(document.documentElement, { subtree: true, attributeFilter: ['aria-current'] });
}

function showCurrentTab(): void {
  const current = document.querySelector<HTMLElement>(CURRENT);
  const bar = current?.closest<HTMLElement>('.tabs');
  if (current && bar) bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2;
}
