/** The words an argument may have, offered while the formula is typed, as Excel offers the values of a custom enum. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { EngineParameter } from '../engine/calculation';
import type { TypedText } from '../engine/univer/browser';
import { takeKeys } from './firstKeys';
import { argumentAt, type FormulaArgument } from './formulaArgument';
import type { Session } from './session';

type Choice = NonNullable<EngineParameter['choices']>[number];
interface Offer {
  typed: TypedText;
  argument: FormulaArgument;
  choices: Choice[];
}

/** Right of Univer's own help, which is this wide. */
const beside = 262;

export function Choices({ session }: { session: Session }): ReactElement | null {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [at, setAt] = useState(0);
  useEffect(() => {
    return session.engine.onTyping((typed) => {
      setOffer(typed && offerFor(session, typed));
      setAt(0);
    });
  }, [session]);
  const take = (choice: Choice | undefined) => {
    if (!offer || !choice) return;
    const { typed, argument } = offer;
    const before = typed.text.slice(0, argument.start) + spelling(choice);
    session.engine.complete(before + typed.text.slice(typed.caret).replace(/^"/, ''), before.length);
    setOffer(null);
  };
  useKeys(offer, {
    ArrowDown: () => setAt((at + 1) % (offer?.choices.length ?? 1)),
    ArrowUp: () => setAt((at + (offer?.choices.length ?? 1) - 1) % (offer?.choices.length ?? 1)),
    Tab: () => take(offer?.choices[at]),
    Escape: () => setOffer(null),
  });
  if (!offer) return null;
  const { left, bottom } = offer.typed.box;
  return (
    <div className="choices" role="listbox" style={{ left: left + beside, top: bottom + 2 }}>
      {offer.choices.map((choice, index) => (
        <button
          key={choice.value}
          role="option"
          aria-selected={index === at}
          // Pressed, not clicked: a click would first take the focus out of the cell.
          onPointerDown={(event) => {
            event.preventDefault();
            take(choice);
          }}
          onPointerEnter={() => setAt(index)}
        >
          <code>{spelling(choice)}</code> <span>{choice.label}</span>
          {index === at && choice.tip && <small>{choice.tip}</small>}
        </button>
      ))}
    </div>
  );
}

const spelling = ({ value }: Choice): string => (typeof value === 'string' ? `"${value}"` : String(value));

function offerFor(session: Session, typed: TypedText): Offer | null {
  const argument = argumentAt(typed.text, typed.caret);
  const parameters = argument && session.functions.get(argument.name)?.parameters;
  if (!argument || !parameters) return null;
  const last = parameters.at(-1);
  const parameter = parameters[argument.index] ?? (last?.repeating ? last : undefined);
  const begun = argument.typed.toLowerCase();
  const choices = (parameter?.choices ?? []).filter((choice) => {
    const whole = spelling(choice).toLowerCase();
    return (
      whole !== begun && (whole.startsWith(begun) || choice.label.toLowerCase().startsWith(begun.replace('"', '')))
    );
  });
  return choices.length ? { typed, argument, choices } : null;
}

/** Only while something is offered. */
function useKeys(offer: Offer | null, keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!offer) return;
    return takeKeys(({ key }) => {
      const act = latest.current[key];
      act?.();
      return act !== undefined;
    });
  }, [offer]);
}
