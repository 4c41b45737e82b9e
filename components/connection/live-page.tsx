"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { polling } from "./polling.ts";

const askEveryMs = 5_000;
/** Now and then without the count: a change whose count was lost, as by a crash, is noticed all the same. */
const lookWholeEvery = 6;

/** `count` is how often something of the workspace has changed; without another one nothing was looked at, and `change` is null. */
type Latest = { readonly count: number | null; readonly change: string | null };

type LivePageProps = {
  /** Where the mark of what the page would show now is read. */
  href: string;
  /** The mark of what it shows. */
  change: string;
};

/** Keeps an open page current: when something changed on the server, the page is read anew in place. Shows nothing. */
export function LivePage(props: LivePageProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Watch {...props} />
    </QueryClientProvider>
  );
}

function Watch({ href, change }: LivePageProps) {
  const router = useRouter();
  const latest = useRef<Latest>({ count: null, change });
  const poll = useMemo(() => {
    let asked = 0;
    return polling<Latest>(() => {
      const { count } = latest.current;
      asked += 1;
      return count === null || asked % lookWholeEvery === 0 ? href : `${href}&seen=${count}`;
    }, askEveryMs);
  }, [href]);
  const { data, dataUpdatedAt } = useQuery({
    queryKey: [href],
    queryFn: async () => {
      const { count, change: mark } = await poll.ask();
      latest.current = { count, change: mark ?? latest.current.change };
      return latest.current;
    },
    refetchInterval: poll.pauseMs,
    initialData: { count: null, change } as Latest,
    retry: false,
  });
  // At every answer, until the page shows what the answer speaks of: a reading that failed is made up for by the next.
  useEffect(() => {
    if (dataUpdatedAt > 0 && data.change !== change) router.refresh();
  }, [data.change, dataUpdatedAt, change, router]);
  return null;
}
