/** Why a service did nothing: not this person's to do, or not there (which another workspace's ids look like, too). */
export type ServiceProblem = "forbidden" | "not-found";
