const GUARDED = [
  'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'search', 'paste', 'copy', 'cut',
  'compositionstart', 'compositionupdate', 'compositionend', 'dragenter', 'dragover', 'dragleave', 'drop',
] as const;

type Handler = (event: Event) => void;

const handlers = new WeakMap<EventTarget, Handler>();

/** From now on what is typed, pasted or dropped inside the element is handed to it alone: nobody else hears of it. */
export function keepEvents(element: HTMLElement, handle: Handler = () => undefined): void {
  handlers.set(element, handle);
}

/**
 * Blazor listens on the document, for some events in the capture phase. So they are taken before, on the window.
 * Their default action, the text appearing in the field, is not touched.
 */
export function watchOwnEvents(): void {
  for (const type of GUARDED) addEventListener(type, take, { capture: true });
}

/** They type nothing: a dialog closes by the one and keeps the focus inside by the other. */
const MOVING: ReadonlySet<string> = new Set(['Escape', 'Tab']);

function take(event: Event): void {
  if (event instanceof KeyboardEvent && MOVING.has(event.key)) return;
  for (const target of event.composedPath()) {
    const handle = handlers.get(target);
    if (handle === undefined) continue;
    event.stopImmediatePropagation();
    handle(event);
    return;
  }
}
