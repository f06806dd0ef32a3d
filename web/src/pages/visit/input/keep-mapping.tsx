import { useWords } from '../../../app/language.ts';
import { engine } from '../../../engine/client.ts';
import { save } from '../../../parts/save-file.ts';
import { visitWords } from '../words.ts';

/** The mapping as a file: it is dropped beside the next roster, or given to the command. */
export function KeepMapping() {
  const words = useWords(visitWords).mapper;
  const keep = async (): Promise<void> => {
    const text = await engine().visit.mappingFile();
    if (text !== undefined) save('mapping.yaml', text, 'application/yaml');
  };
  return (
    <p>
      <button type="button" className="button quiet small-button" onClick={() => void keep()}>
        {words.keep}
      </button>
    </p>
  );
}
