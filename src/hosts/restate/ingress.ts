import { ask, type Endpoint } from './http.ts';
import type { PutAsked, Reply, TakeAsked, TakeReply, WakeAsked, WakeReply } from './messages.ts';
import { noteService, petitionService } from './state.ts';

/** The services as they are called from outside. Each throws a HostFault where there is no answer. */
export interface Ingress {
  take(id: string, asked: TakeAsked): Promise<TakeReply>;
  wake(id: string, asked: WakeAsked): Promise<WakeReply>;
  /** What stands under the key `petition`; null: there is no such petition. */
  read(id: string): Promise<string | null>;
  put(id: string, asked: PutAsked): Promise<Reply<boolean>>;
  setNote(name: string, value: string): Promise<void>;
}

/** Ids stand in the path, whatever letters they have. */
export function ingressAt(endpoint: Endpoint): Ingress {
  async function call<Value>(service: string, key: string, handler: string, body?: unknown): Promise<Value> {
    const path = [service, key, handler].map(encodeURIComponent).join('/');
    const answer = await ask(endpoint, 'POST', path, body);
    const json = await answer.text();
    return (json === '' ? undefined : JSON.parse(json)) as Value;
  }
  return {
    take: (id, asked) => call(petitionService, id, 'take', asked),
    wake: (id, asked) => call(petitionService, id, 'wake', asked),
    read: (id) => call(petitionService, id, 'read'),
    put: (id, asked) => call(petitionService, id, 'put', asked),
    setNote: (name, value) => call(noteService, name, 'set', value),
  };
}
