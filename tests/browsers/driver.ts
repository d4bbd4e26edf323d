/** What a journey asks of a browser; Firefox and WebKit each fulfil it their own way. */
export interface Driver {
  open: (url: string) => Promise<void>;
  /** Runs an expression in the page and gives its value. */
  read: (expression: string) => Promise<unknown>;
  click: (selector: string) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Why it cannot be driven here; none where it can. */
  readonly missing: string | undefined;
  readonly start: () => Promise<Driver>;
}

/** Waits for what may hang, and gives up with a name for it. */
export async function within<Value>(
  milliseconds: number,
  what: string,
  promise: Promise<Value>,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took longer than ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
