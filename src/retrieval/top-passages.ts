/** The best `limit` of the documents touched, best first; equal scores keep passage order. A bounded heap: no sort of everything. */
export function topDocuments(touched: Uint32Array, touchedCount: number, scores: Float64Array, limit: number): number[] {
  const heap: number[] = [];
  const isWorse = (left: number, right: number): boolean => {
    const difference = (scores[left] as number) - (scores[right] as number);
    return difference < 0 || (difference === 0 && left > right);
  };
  const siftDown = (): void => {
    let parent = 0;
    for (;;) {
      let worst = parent;
      for (let child = 2 * parent + 1; child <= 2 * parent + 2 && child < heap.length; child++) {
        if (isWorse(heap[child] as number, heap[worst] as number)) worst = child;
      }
      if (worst === parent) return;
      swap(heap, parent, worst);
      parent = worst;
    }
  };
  for (let index = 0; index < touchedCount; index++) {
    const document = touched[index] as number;
    if (heap.length < limit) {
      heap.push(document);
      for (let child = heap.length - 1; child > 0; ) {
        const parent = (child - 1) >> 1;
        if (!isWorse(heap[child] as number, heap[parent] as number)) break;
        swap(heap, parent, child);
        child = parent;
      }
    } else if (isWorse(heap[0] as number, document)) {
      heap[0] = document;
      siftDown();
    }
  }
  return heap.sort((left, right) => (isWorse(left, right) ? 1 : -1));
}

function swap(heap: number[], left: number, right: number): void {
  const kept = heap[left] as number;
  heap[left] = heap[right] as number;
  heap[right] = kept;
}
