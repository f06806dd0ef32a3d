import { type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Header } from 'react-aria-components/Header';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';

import { useLang, useWords } from '../app/language.ts';
import { byName, foundStates, type NamedState, stateMeant } from './find-state.ts';
import './state-field.css';
import { stateFieldWords } from './state-field-words.ts';

/** The strings of the library that are built in: `web/vite/library-words.ts` leaves the other languages out. */
const LOCALES = { en: 'en-US', ja: 'ja-JP' } as const;
/** What takes a choice back stands in the list like a State; no code is written so. */
const NOTHING = 'nothing';

/** States that belong together in the list. */
export interface StateGroup {
  readonly title?: string;
  readonly states: readonly NamedState[];
}

/**
 * A State, typed by its name in either language or by its code, or chosen from the list. What was typed counts when the field is left: the
 * code or the whole name is taken, nothing takes the choice back, anything else is put back, and told.
 */
export function StateField({
  label,
  mark,
  hidesLabel = false,
  className = '',
  groups,
  value,
  none,
  takeBack,
  required = false,
  onChange,
}: {
  readonly label: string;
  /** What stands beside the label. */
  readonly mark?: ReactNode;
  /** Whether the label is only heard. */
  readonly hidesLabel?: boolean;
  readonly className?: string | undefined;
  readonly groups: readonly StateGroup[];
  /** The code of the State that is chosen, or nothing. */
  readonly value: string;
  /** What stands there where none is chosen. */
  readonly none: string;
  /** What the list calls the way back to none; left out, as `none`. */
  readonly takeBack?: string;
  readonly required?: boolean;
  readonly onChange: (code: string) => void;
}) {
  const words = useWords(stateFieldWords);
  const lang = useLang();
  const [field, setField] = useState<HTMLDivElement | null>(null);
  const [typed, type] = useState<string>();
  const [told, tell] = useState('');
  const sorted = useMemo(
    () => groups.map(({ title, states }) => ({ title, states: byName(states, lang) })),
    [groups, lang],
  );
  const all = sorted.flatMap(({ states }) => states);
  const chosen = all.find(({ code }) => code === value);
  const shown = chosen?.title[lang] ?? value;
  const found = sorted
    .map(({ title, states }) => ({ title, states: foundStates(states, typed ?? '') }))
    .filter(({ states }) => states.length > 0);

  // One key or press may settle a field more than once: what was settled first is no longer there.
  const open = useRef<string>(undefined);
  const write = (text: string | undefined): void => {
    open.current = text;
    type(text);
  };
  const take = (code: string): void => {
    write(undefined);
    tell('');
    if (code !== value) onChange(code);
  };
  const settle = (quietly = false): void => {
    const text = open.current?.trim();
    if (text === undefined) return;
    const meant = stateMeant(all, text);
    if (text === '') take('');
    else if (meant !== undefined) take(meant.code);
    else {
      write(undefined);
      if (!quietly) tell(words.unknown(text, shown));
    }
  };
  return (
    <I18nProvider locale={LOCALES[lang]}>
      <ComboBox
        ref={setField}
        className={`field state-field ${className}`}
        value={chosen === undefined ? null : value}
        inputValue={typed ?? shown}
        allowsEmptyCollection
        // The States are found here already.
        defaultFilter={() => true}
        validationBehavior="aria"
        isRequired={required}
        onInputChange={(text) => {
          write(text === shown ? undefined : text);
          if (text !== shown) tell('');
        }}
        // When the list closes by itself, as under a page that scrolls, the library tells the choice as it was; what is being typed stays.
        onChange={(key) => {
          if (key !== null && key !== value) take(key === NOTHING ? '' : String(key));
        }}
        onBlur={() => settle()}
      >
        <Label className={hidesLabel ? 'hide' : 'label'}>
          {label} {mark}
        </Label>
        <Typing none={none} settle={settle} drop={() => write(undefined)} />
        <span className="error state-field-told" role="status">
          {told}
        </span>
        <Popover
          className="state-field-list no-print"
          maxHeight={352}
          offset={4}
          containerPadding={8}
          {...around(field)}
        >
          <ListBox renderEmptyState={() => <p className="state-field-none">{words.none}</p>}>
            {typed === undefined && value !== '' ? (
              <ListBoxItem id={NOTHING} textValue={takeBack ?? none} className="state-field-item is-none">
                {takeBack ?? none}
              </ListBoxItem>
            ) : null}
            {found.map(({ title, states }) =>
              title === undefined ? (
                states.map((state) => <Item key={state.code} state={state} />)
              ) : (
                <ListBoxSection key={title} id={`group/${title}`}>
                  <Header className="state-field-group">{title}</Header>
                  {states.map((state) => (
                    <Item key={state.code} state={state} />
                  ))}
                </ListBoxSection>
              ),
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}

/** The list stands in the content of the page; where a dialog lies above the page, in the dialog: all below that can neither be seen nor pressed. */
function around(field: Element | null): { readonly UNSTABLE_portalContainer?: Element } {
  const part = field?.closest('dialog, main') ?? undefined;
  return part === undefined ? {} : { UNSTABLE_portalContainer: part };
}

function Typing({
  none,
  settle,
  drop,
}: {
  readonly none: string;
  readonly settle: (quietly?: boolean) => void;
  readonly drop: () => void;
}) {
  const list = useContext(ComboBoxStateContext);
  return (
    <div
      className="state-field-box"
      onKeyDownCapture={({ key, nativeEvent }) => {
        if (nativeEvent.isComposing) return;
        const at = list?.isOpen === true ? list.selectionManager.focusedKey : null;
        // The library goes to what is chosen when the list opens, and tells nothing when it is chosen once more.
        const stays = at !== null && at === list?.value;
        if (key === 'Escape') drop();
        else if ((key === 'Enter' || key === 'Tab') && (at === null || stays)) {
          settle(stays);
          // Else it would be chosen again, where what was typed is another State or none.
          list?.selectionManager.setFocusedKey(null);
        }
      }}
    >
      <Input
        placeholder={none}
        onClick={({ currentTarget }) => {
          if (list?.isOpen === false) {
            currentTarget.select();
            list.open(null, 'manual');
          }
        }}
      />
      <Button className="state-field-button">
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 4l4 4 4-4" />
        </svg>
      </Button>
    </div>
  );
}

function Item({ state: { code, title } }: { readonly state: NamedState }) {
  const lang = useLang();
  return (
    <ListBoxItem id={code} textValue={title[lang]} className="state-field-item">
      {title[lang]} <code>{code}</code>
    </ListBoxItem>
  );
}
