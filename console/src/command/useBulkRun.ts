import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { perform } from '../api/client.ts';
import type { BulkItem, BulkResult } from './bulk.ts';
import { newKey } from './useRun.ts';

/** Runs what the previews said would run, one by one, each in a commit of its own; each keeps its own result. */
export function useBulkRun() {
  const client = useQueryClient();
  const [results, setResults] = useState<ReadonlyMap<string, BulkResult>>(new Map());
  const [running, setRunning] = useState<string | null>(null);

  async function run(items: readonly BulkItem[]): Promise<ReadonlyMap<string, BulkResult>> {
    let all = new Map(results);
    for (const item of items) {
      setRunning(item.name);
      all = new Map(all).set(item.name, await runOne(item));
      setResults(all);
    }
    setRunning(null);
    for (const kind of ['order', 'journal', 'case', 'cases', 'counts', 'work'])
      void client.invalidateQueries({ queryKey: [kind] });
    return all;
  }

  return { results, running, run, forget: () => setResults(new Map()) };
}

async function runOne({ path, body, version }: BulkItem): Promise<BulkResult> {
  try {
    const answer = await perform({ path, body, version, key: newKey() });
    return { done: true, says: answer.outcome === 'unchanged' ? 'nothing had to be changed' : 'done' };
  } catch (error) {
    return { done: false, says: (error as Error).message };
  }
}
