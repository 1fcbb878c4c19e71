import type { ReactNode } from 'react';

interface IconProps {
  readonly className?: string;
}

/** Icons only repeat what words beside them say, so a screen reader skips them. */
function Icon({
  size = 24,
  children,
  className,
}: IconProps & { size?: number; children: ReactNode }): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      {children}
    </svg>
  );
}

export const InfoIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9.5" />
    <path d="M12 11v6M12 7.2v.1" />
  </Icon>
);

export const OkIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9.5" />
    <path d="m7.5 12.5 3 3 6-6.5" />
  </Icon>
);

export const WarningIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <path d="M12 3 1.8 20.5h20.4zM12 10v5M12 17.8v.1" />
  </Icon>
);

export const ErrorIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM12 7v6M12 16.8v.1" />
  </Icon>
);

export const PhoneIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <path d="M6.5 3 9.6 4l1.2 4-2 1.7a12 12 0 0 0 5.5 5.5l1.7-2 4 1.2 1 3.1c-1 2-2.500 3-4.500 3C9.500 20 4 14.500 3.500 7.500 3.500 5.500 4.500 4 6.500 3z" />
  </Icon>
);

export const BackIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <path d="m15 4-8 8 8 8" />
  </Icon>
);

export const OnwardIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <path d="m9 4 8 8-8 8" />
  </Icon>
);

export const DownIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <path d="m4 8 8 8 8-8" />
  </Icon>
);

export const AscendingIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <path d="M12 20V4m-6 6 6-6 6 6" />
  </Icon>
);

export const DescendingIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <path d="M12 4v16m-6-6 6 6 6-6" />
  </Icon>
);

/** The lantern of Lantaarn. */
export const LanternIcon = (props: IconProps): ReactNode => (
  <Icon {...props}>
    <path d="M9 5.500a3 3 0 0 1 6 0M7 5.500h10l1.500 3.500h-13zM7 9v9.500h10V9M5.500 21.500h13" />
    <path d="M12 12.200c1.300 1.300 1.500 3.300 0 3.300s-1.300-2 0-3.300z" fill="currentColor" />
  </Icon>
);
