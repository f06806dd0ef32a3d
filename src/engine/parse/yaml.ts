// The reader of YAML stands in the kernel, because the register is read with it as well; the rooms that read law know it by this name.
export * from '../../kernel/yaml.ts';
