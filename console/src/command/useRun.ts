import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type CommandAnswer, perform } from '../api/client.ts';
import { isRefusal } from '../api/refusal.ts';

/** A name for a command, made by us: said twice, it is done once. */
export function newKey(): string {
  return crypto.randomUUID();
}

export type Running = { readonly path: string; readonly body: unknown; readonly version: number | undefined };

/**
 * Runs a command once, however often it is sent: the same key goes with it until the server has answered. A refusal is
 * an answer, so what is sent after it is another command.
 */
export function useRun(done: (answer: CommandAnswer) => void) {
  const client = useQueryClient();
  const [key, setKey] = useState(newKey);
  const sent = useRef<string | null>(null);
  const mutation = useMutation({
    mutationFn: (running: Running) => {
      const text = JSON.stringify([running.path, running.body]);
      const mine = sent.current === null || sent.current === text ? key : newKey();
      sent.current = text;
      return perform({ ...running, key: mine });
    },
    onSuccess: (answer) => {
      for (const kind of ['order', 'journal', 'case', 'cases', 'counts', 'work', 'decision'])
        void client.invalidateQueries({ queryKey: [kind] });
      done(answer);
    },
    onError: (error) => {
      if (!isRefusal(error)) return;
      sent.current = null;
      setKey(newKey());
      // it may have been refused because the page is not as it was seen
      for (const kind of ['order', 'journal', 'case']) void client.invalidateQueries({ queryKey: [kind] });
    },
  });
  return { ...mutation, key };
}
