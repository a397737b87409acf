import { useMemo, useRef, type CSSProperties } from "react";
import { DecisionShape } from "../kit/DecisionGlyph.tsx";
import emphasis from "../kit/emphasis.module.css";
import { themeHue } from "../kit/palette.ts";
import { MarkBody } from "../kit/ProposalMark.tsx";
import { asRead } from "../kit/text.ts";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import {
  hitOf,
  layoutPoles,
  lineHeight,
  textSize,
  type Beam,
  type PlacedBeam,
  type PlacedProposal,
  type PlacedVoice,
} from "./layout.ts";
import styles from "./Poles.module.css";

type Props = {
  readonly label: string;
  readonly beams: readonly Beam[];
  readonly size: { readonly width: number };
  readonly onBeam: (id: string) => void;
  readonly onChoose: (id: string) => void;
};

/** Questions with an answer at each end, and who and what leans to which. */
export function Poles({ label, beams, size: { width }, onBeam, onChoose }: Props) {
  const layout = useMemo(() => layoutPoles(beams, width), [beams, width]);
  const root = useRef<SVGSVGElement>(null);
  const roving = useRoving(root);
  return (
    <svg
      ref={root}
      className={`${text.text} ${styles.poles}`}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={label}
      {...roving}
    >
      {layout.beams.map((placed) => (
        <OneBeam key={placed.beam.id} placed={placed} onBeam={onBeam} onChoose={onChoose} />
      ))}
    </svg>
  );
}

type BeamProps = Pick<Props, "onBeam" | "onChoose"> & { readonly placed: PlacedBeam };

function OneBeam({ placed, onBeam, onChoose }: BeamProps) {
  const { beam, title, poles, bar, spine, captions, voices, proposals, ties } = placed;
  return (
    <g>
      <path className={styles.spine} d={spine} />
      <path className={styles.bar} d={bar} />
      <g
        className={styles.head}
        role="button"
        tabIndex={-1}
        data-mark="row"
        aria-label={beam.sentence}
        onClick={() => {
          onBeam(beam.id);
        }}
      >
        <Lines words={title} step={25} className={styles.title} />
      </g>
      {poles.map((words, i) => (
        <Lines key={i} words={words} step={19} className={styles.pole} />
      ))}
      {captions.map((words) => (
        <Lines key={words.text} words={words} step={0} className={styles.caption} />
      ))}
      {ties.map((d) => (
        <path key={d} className={styles.tie} d={d} />
      ))}
      {voices.map((voice, i) => (
        <Voice key={i} placed={voice} beam={beam.id} />
      ))}
      {proposals.map((one) => (
        <Proposal key={`${one.proposal.id} ${String(one.x)}`} placed={one} onChoose={onChoose} />
      ))}
    </g>
  );
}

function Voice({ placed, beam }: { placed: PlacedVoice; beam: string }) {
  return (
    <g
      className={styles.item}
      role="button"
      tabIndex={-1}
      data-mark=""
      data-door={`dilemma:${beam}`}
      aria-label={placed.voice.sentence}
    >
      <rect className={styles.hit} {...hitOf(placed)} />
      <circle className={styles.dot} cx={placed.x} cy={placed.y} r="4.4" />
      <Lines words={placed.words} step={lineHeight} shift={4} className={styles.words} />
    </g>
  );
}

function Proposal({
  placed,
  onChoose,
}: {
  placed: PlacedProposal;
  onChoose: (id: string) => void;
}) {
  const { proposal, x, y, glyphX, words } = placed;
  return (
    <g
      className={`${emphasis.mark} ${styles.item}`}
      role="button"
      tabIndex={-1}
      data-mark=""
      data-id={proposal.id}
      data-state={proposal.state}
      aria-label={proposal.sentence}
      style={{ "--hue": themeHue(proposal.themeIndex) } as CSSProperties}
      onClick={() => {
        onChoose(proposal.id);
      }}
    >
      <rect className={styles.hit} data-state={proposal.state} {...hitOf(placed)} />
      <g transform={`translate(${x},${y})`}>
        <MarkBody
          mark={proposal.mark}
          standing={proposal.standing}
          state={proposal.state === "chosen" ? "plain" : proposal.state}
          size={11}
        />
      </g>
      <g transform={`translate(${glyphX},${y})`}>
        <DecisionShape decision={proposal.decision} />
      </g>
      <Lines words={words} step={lineHeight} shift={4} className={styles.words} />
    </g>
  );
}

function Lines(props: {
  words: { x: number; y: number; anchor: "start" | "end" | "middle"; lines: readonly string[] };
  step: number;
  shift?: number;
  className: string | undefined;
}) {
  const { words, step, shift = 0, className } = props;
  return asRead(words.lines).map((line, i) => (
    <text
      key={line}
      className={`${text.text} ${className}`}
      fontSize={textSize}
      data-row=""
      x={words.x}
      y={words.y + shift + i * step}
      textAnchor={words.anchor}
    >
      {line}
    </text>
  ));
}
