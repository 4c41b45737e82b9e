export default function ShellPage() {
  return <p>A page with one paragraph.</p>;
}
