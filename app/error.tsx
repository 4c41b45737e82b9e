"use client";

import { BrokenPage, type Failure } from "#components/shell/broken-page";

export default function PageError(failure: Failure) {
  return <BrokenPage {...failure} />;
}
