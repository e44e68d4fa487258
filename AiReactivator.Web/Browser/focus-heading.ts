/** A control that went away took the focus with it: the keyboard and the screen reader go on at the heading. A focus that stands is left alone. */
export function focusHeading(): void {
  if (document.activeElement === null || document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
}
