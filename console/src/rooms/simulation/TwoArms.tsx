/** The heads of a table that lays the draft beside today. */
export function TwoArms() {
  return (
    <>
      <th className="num">Today</th>
      <th className="num">Draft</th>
      <th className="num">Difference</th>
    </>
  );
}
