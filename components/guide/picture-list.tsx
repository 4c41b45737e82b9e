import { type PicturePack, picturePackPath } from "#lib/guide/picture-pack";
import { stepNumber, steps } from "#lib/guide/steps";

type Picture = PicturePack["pictures"][number];

const lookWords = { new: "Light gray", blue: "Blue" } as const;
const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`;

/** The pack for downloading, step by step; the small pictures load as one comes to them. */
export function PictureList({ pictures }: { pictures: readonly Picture[] }) {
  return (
    <>
      {steps.map((step) => (
        <section key={step.id} aria-labelledby={step.id} className="mb-10">
          <h2 id={step.id} className="mb-3 font-semibold text-xl">
            {stepNumber(step.id)}. {step.title}
          </h2>
          <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-4">
            {pictures
              .filter((picture) => picture.step === step.id)
              .map((picture) => (
                <li key={picture.file}>
                  <PictureLink picture={picture} />
                  <details className="mt-1 text-sm">
                    <summary className="link inline cursor-pointer text-soft">
                      In words
                      <span className="sr-only">
                        : {picture.title}, {lookWords[picture.look]}
                      </span>
                    </summary>
                    <p className="mt-1 text-soft">{picture.text}</p>
                  </details>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function PictureLink({ picture: { file, title, text, look, widthPx, heightPx, bytes } }: { picture: Picture }) {
  const href = `${picturePackPath}/${file}`;
  return (
    <a href={href} download={file} className="group grid gap-2 text-sm">
      {/* biome-ignore lint/performance/noImgElement: the file itself is the offer, at its own size */}
      <img
        src={href}
        alt={text}
        width={widthPx}
        height={heightPx}
        loading="lazy"
        decoding="async"
        className="h-auto max-h-56 w-full rounded-md border border-line bg-sheet object-cover object-top group-hover:border-edge"
      />
      <span>
        <span className="block font-medium group-hover:underline">{title}</span>
        <span className="text-faint">
          {lookWords[look]}, PNG {widthPx} × {heightPx}, {kilobytes(bytes)}
        </span>
      </span>
    </a>
  );
}
