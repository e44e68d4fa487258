/** A phone as it is read on the screen: +7 999 123-45-67. */
export function showPhone(digits: string): string {
  const ten = /^7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(digits);
  if (ten !== null) return `+7 ${ten[1]} ${ten[2]}-${ten[3]}-${ten[4]}`;
  const rest = /^(\d+)(\d{3})(\d{2})(\d{2})$/.exec(digits);
  if (rest === null) return '+' + digits;
  const before = rest[1]!.replace(/\B(?=(\d{3})+$)/g, ' ');
  return `+${before} ${rest[2]}-${rest[3]}-${rest[4]}`;
}
