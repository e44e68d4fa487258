import { expect, test } from 'vitest';
import { ContactValues } from '../intake/contact-values';
import { Vault } from '../vault';
import { BLOCK_SIZE, makeKey, open, seal, type SealedBlock } from '../vault-blocks';

async function filled(count: number): Promise<{ vault: Vault; blocks: SealedBlock[]; key: CryptoKey }> {
  const key = await makeKey();
  const vault = new Vault(key);
  const blocks: SealedBlock[] = [];
  const names = new ContactValues('n');
  for (let i = 0; i < count; i++) expect(names.add(`Имя «${i}»\n;"`)).toBe(i);
  await names.flush(key, (block) => {
    blocks.push(block);
    vault.put(block);
  }, true);
  return { vault, blocks, key };
}

test('every contact comes back under its number, as it was first written', async () => {
  const { vault, blocks } = await filled(BLOCK_SIZE * 2 + 7);
  expect(blocks).toHaveLength(3);
  for (const number of [0, 5, BLOCK_SIZE - 1, BLOCK_SIZE, BLOCK_SIZE * 2 + 6]) expect(await vault.get('n', number)).toBe(`Имя «${number}»\n;"`);
  expect(await vault.get('n', BLOCK_SIZE * 2 + 7)).toBeUndefined();
  expect(await vault.get('p', 0)).toBeUndefined();

  const contactOf = await vault.openAll();
  expect(contactOf('n', BLOCK_SIZE + 1)).toBe(`Имя «${BLOCK_SIZE + 1}»\n;"`);
  expect(contactOf('e', 1)).toBe('');
});

test('a block in memory is unreadable, has an initial vector of its own, and cannot stand in for another', async () => {
  const { blocks, key } = await filled(BLOCK_SIZE + 1);
  expect(Buffer.from(blocks[0]!.data).toString()).not.toContain('Имя');
  expect(Buffer.from(blocks[0]!.iv)).not.toEqual(Buffer.from(blocks[1]!.iv));
  await expect(open(key, { ...blocks[0]!, index: 1 })).rejects.toThrow();
  await expect(open(key, { ...blocks[0]!, kind: 'p' })).rejects.toThrow();
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('the same block is sealed differently each time', async () => {
  const key = await makeKey();
  const [one, other] = await Promise.all([seal(key, 'n', 0, ['Анна']), seal(key, 'n', 0, ['Анна'])]);
  expect(Buffer.from(one.data)).not.toEqual(Buffer.from(other.data));
});

test('what is forgotten is gone, also for an answer under way', async () => {
  const { vault } = await filled(8);
  const underWay = vault.get('n', 1);
  vault.forget();
  expect(await underWay).toBeUndefined();
  expect(await vault.get('n', 1)).toBeUndefined();
  expect(vault.peek('n', 1)).toBeUndefined();
  expect((await vault.openAll())('n', 1)).toBe('');
});
