"use client";

import { BrokenPage, type Failure } from "#components/shell/broken-page";
import "./globals.css";

export default function GlobalError(failure: Failure) {
  return (
    <html lang="en">
      <body>
        <title>Orglink</title>
        <BrokenPage {...failure} />
      </body>
    </html>
  );
}
