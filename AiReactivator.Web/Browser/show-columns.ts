/** The panel opens below the verdict, often below the fold: what is wrong and where to mend it are brought into sight together. The focus stays. */
export function showColumns(): void {
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  document.querySelector('.verdict')?.scrollIntoView({ block: 'start', behavior: smooth ? 'smooth' : 'auto' });
}
