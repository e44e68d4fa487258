/** What a file may be. Printed to the user, checked here first and by the server again. */
export const LIMITS = {
  bytes: 200 * 1024 * 1024,
  rows: 2_000_000,
  columns: 16_384,
  cell: 10_000,
  headerLines: 10,
} as const;
