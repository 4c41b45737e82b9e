"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

const askEveryMs = 5_000;

type LivePageProps = {
  /** Where the mark of the latest change is read. */
  href: string;
  /** The mark when the page was made. */
  change: string | null;
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
  const seen = useRef(change);
  const { data } = useQuery({
    queryKey: [href],
    queryFn: () => readChange(href),
    refetchInterval: askEveryMs,
    initialData: { change },
    retry: false,
  });
  useEffect(() => {
    if (data.change === seen.current) return;
    seen.current = data.change;
    router.refresh();
  }, [data.change, router]);
  return null;
}

async function readChange(href: string): Promise<{ change: string | null }> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`the latest change answered ${answer.status}`);
  return answer.json();
}
