import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** A button with a picture; without words of its own its label is read and shown as a hint. */
export function Button({
  icon,
  label,
  children,
  onClick,
  disabled = false,
  look = 'plain',
  pressed,
  name,
}: {
  icon?: IconName;
  label?: string;
  children?: ComponentChildren;
  onClick: () => void;
  disabled?: boolean;
  look?: 'plain' | 'main' | 'quiet';
  pressed?: boolean | undefined;
  /** Tells it apart from others in a form. */
  name?: string;
}) {
  return (
    <button
      type="button"
      name={name}
      class={`button ${look}${children ? '' : ' square'}`}
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
    >
      {icon && <Icon name={icon} />}
      {children && <span>{children}</span>}
    </button>
  );
}
