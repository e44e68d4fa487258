/** A refused request: a code of the failure catalogue and a reference for support. */
export interface Refusal {
  readonly code: string;
  readonly reference: string;
  readonly arguments: readonly string[];
}

/** No answer came: the connection is gone, or Web is. */
export const NO_ANSWER: Refusal = { code: 'E_NO_CONNECTION', reference: '', arguments: [] };

export const runPath = (run: string, rest = ''): string => `/api/runs/${encodeURIComponent(run)}${rest}`;

/** Headers of every call that changes something: the antiforgery token stands in the page. */
export function headers(type?: string): Record<string, string> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? '';
  return type === undefined ? { 'X-CSRF-TOKEN': token } : { 'X-CSRF-TOKEN': token, 'Content-Type': type };
}

export async function postJson(path: string, body: unknown): Promise<Response> {
  return fetch(path, { method: 'POST', headers: headers('application/json'), body: JSON.stringify(body), credentials: 'same-origin' });
}

/** The refusal in an answer; where the answer does not say, its status stands for the reference. */
export function readRefusal(status: number, body: string): Refusal {
  try {
    const parsed = JSON.parse(body) as Partial<Refusal>;
    if (typeof parsed.code === 'string') return { code: parsed.code, reference: parsed.reference ?? '', arguments: parsed.arguments ?? [] };
  } catch {
    // Not JSON: a proxy or a crash has answered.
  }
  if (status === 401) return { code: 'E_SIGNED_OUT', reference: '', arguments: [] };
  return { code: 'E_INTERNAL', reference: `HTTP ${status}`, arguments: [] };
}
