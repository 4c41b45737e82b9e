export default function BarePage() {
  return <p>A page with one paragraph.</p>;
}
