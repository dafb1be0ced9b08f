/** The pipe between Office.js and the dispatcher: text in, text out, one request at a time; counted, measured, limited. */
import { isOfLibrary, type Dispatcher } from './dispatcher';
import type { Events } from './events';
import { HostError } from './hostObject';
import { RequestFlag, type Bridge, type BridgeRequest, type ResponseBody } from './protocol';

export interface RequestRecord {
  number: number;
  actions: number;
  write: boolean;
  /** Size of the message text, in bytes of UTF-8. */
  sent: number;
  received: number;
  milliseconds: number;
  /** Code and sentence of the error it ended with. */
  error?: string;
}

export interface BridgeOptions {
  /** Excel on the web refuses requests and responses above 5 MB; desktop Excel has no such limit. */
  payloadLimit?: number | undefined;
  /** Told of every request when it is done. */
  onRequest?: ((record: RequestRecord) => void) | undefined;
}

export const webPayloadLimit = 5 * 1024 * 1024;

export class HostBridge implements Bridge {
  onMessageFromHost: ((text: string) => void) | null = null;
  /** The add-in's requests; those that parts of the library make by themselves are left out. */
  readonly requests: RequestRecord[] = [];
  #queue: Promise<void> = Promise.resolve();
  #flushing = false;
  #closed = false;

  constructor(
    readonly dispatcher: Dispatcher,
    readonly events: Events,
    readonly options: BridgeOptions = {},
  ) {}

  sendMessageToHost(text: string): void {
    this.#queue = this.#queue.then(() => this.#answer(text));
  }

  /** Resolves when every request sent so far has been answered. */
  idle(): Promise<void> {
    return this.#queue;
  }

  /** Sends what events are waiting, after whatever is running now has had its answer. */
  flush(): void {
    if (this.#flushing || this.events.waiting === 0) return;
    this.#flushing = true;
    setTimeout(() => {
      this.#flushing = false;
      const entries = this.events.take();
      if (entries.length > 0) this.#post(JSON.stringify({ type: 3, message: { entries } }));
    }, 0);
  }

  close(): void {
    this.#closed = true;
  }

  async #answer(text: string): Promise<void> {
    if (this.#closed) return;
    const started = performance.now();
    const request = JSON.parse(text) as BridgeRequest;
    const sent = byteLength(text);
    const limit = this.options.payloadLimit ?? Infinity;
    const respond = (body: ResponseBody) =>
      JSON.stringify({ id: request.id, type: 2, message: { statusCode: 200, headers: {}, body } });
    let body = sent > limit ? refusal('RequestPayloadSizeLimitExceeded') : await this.dispatcher.process(request);
    let answer = respond(body);
    if (byteLength(answer) > limit) {
      body = refusal('ResponsePayloadSizeLimitExceeded');
      answer = respond(body);
    }
    if (!isOfLibrary(request)) this.#record(request, body, { sent, received: byteLength(answer), started });
    this.#post(answer);
    this.flush();
  }

  #record(
    { flags, message }: BridgeRequest,
    { Error: error }: ResponseBody,
    { sent, received, started }: { sent: number; received: number; started: number },
  ): void {
    const record: RequestRecord = {
      number: this.requests.length + 1,
      actions: message.body.Actions.length,
      write: (flags & RequestFlag.Write) !== 0,
      sent,
      received,
      milliseconds: performance.now() - started,
      ...(error ? { error: `${error.Code}: ${error.Message}` } : {}),
    };
    this.requests.push(record);
    this.options.onRequest?.(record);
  }

  #post(text: string): void {
    if (!this.#closed) this.onMessageFromHost?.(text);
  }
}

function refusal(code: string): ResponseBody {
  const { message, status } = new HostError(code);
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: '', ActionIndex: -1, HttpStatusCode: status },
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
