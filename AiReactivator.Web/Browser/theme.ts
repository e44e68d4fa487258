const YEAR = 365 * 24 * 60 * 60;

/** Light, dark or as the system has it. A cookie, so that the server draws the first page right. */
export function setTheme(theme: 'light' | 'dark' | 'system'): void {
  document.cookie = `theme=${theme === 'system' ? '' : theme}; path=/; samesite=lax; max-age=${theme === 'system' ? 0 : YEAR}`;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset['theme'] = theme === 'system' ? (dark ? 'dark' : 'light') : theme;
}
