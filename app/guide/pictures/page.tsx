import type { Metadata } from "next";
import { CaptureIds } from "#components/guide/capture-ids";
import { CheckedAgainstLine } from "#components/guide/checked-against-line";
import { PictureList } from "#components/guide/picture-list";
import { EmptyState } from "#components/ui/empty-state";
import { PageHeader } from "#components/ui/page-header";
import { picturePackPath, picturePackPdf } from "#lib/guide/picture-pack";
import { readPicturePack } from "#lib/guide/read-picture-pack";
import { checkedAgainst } from "#lib/guide/step";
import { routes } from "#lib/routes";
import { MaybeSignedInFrame } from "../../maybe-signed-in-frame.tsx";

export const metadata: Metadata = { title: "Pictures of the guide" };

export default async function GuidePicturesPage() {
  const pack = await readPicturePack();
  return (
    <MaybeSignedInFrame place="guide">
      <PageHeader
        back={{ href: routes.guide, label: "The guide" }}
        title="Pictures of the guide"
        lead="For onboarding documents of your own: every screen with its rings, in both looks, twice as sharp as a screen needs. Each comes with its description in words."
      />
      {pack === null ? (
        <EmptyState title="No pictures were made yet">
          <p>
            Whoever runs this Orglink makes them with <span className="value">npm run guide:pictures</span>.
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="mb-8 flex flex-wrap gap-x-5 gap-y-1 text-md">
            <a href={picturePackPdf} className="link">
              The whole guide as a PDF, {pack.pdf.pages} pages
            </a>
            <a href={`${picturePackPath}/manifest.json`} className="link">
              The list with all descriptions (JSON)
            </a>
          </p>
          <PictureList pictures={pack.pictures} />
          <CheckedAgainstLine checkedAgainst={checkedAgainst} />
        </>
      )}
      <CaptureIds />
    </MaybeSignedInFrame>
  );
}
