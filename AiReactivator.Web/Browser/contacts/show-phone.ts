const CODED_COUNTRY = /^(?:375|380|992|994|995|996|998)\d{9}$/;

/** A phone as it is read on the screen: +7 999 123-45-67. */
export function showPhone(digits: string): string {
  return '+' + groupDigits(digits);
}

/** A phone that Excel keeps as text: 8 999 123-45-67. */
export function writePhone(raw: string): string {
  const digits = raw.replace(/\D/g, '');
  const grouped = groupDigits(digits);
  return digits.length === 11 && digits.startsWith('7') ? '8' + grouped.slice(1) : grouped;
}

/** The last seven digits are 3-2-2, those before them by three from the right; a three-digit country code stands alone. */
function groupDigits(digits: string): string {
  if (digits.length < 8) return digits;
  const head = digits.slice(0, -7);
  const groups = CODED_COUNTRY.test(digits) ? `${head.slice(0, 3)} ${head.slice(3)}` : head.replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${groups} ${digits.slice(-7, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}
