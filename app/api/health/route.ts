import { isReady } from "#lib/services/is-ready";

/** `live`: the process answers. `ready`: its store answers too. 503 while it is not ready. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json({ live: true, ready }, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
