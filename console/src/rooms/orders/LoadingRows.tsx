import { useEffect, useState } from 'react';

const SHAPE = [14, 12, 26, 34, 26, 66, 120, 100, 60, 150, 40, 60, 56, 26, 50];

/** Nothing for 300 ms, then bars in the shape of what comes. */
export function LoadingRows({ rows }: { rows: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: bars are all alike
    <tr key={row}>
      {SHAPE.map((width, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars are all alike
        <td key={i}>
          <i className="sk" style={{ width: width * (1 - ((row * 7 + i * 3) % 5) / 14) }} />
        </td>
      ))}
    </tr>
  ));
}
