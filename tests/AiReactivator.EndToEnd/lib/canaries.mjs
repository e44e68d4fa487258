/** Contacts that occur nowhere else in the world, by the place where they stand. */
export const CANARIES = {
  name: 'Канарейкин Зиновий Квазимодович',
  phone: '+7 (900) 541-73-82',
  email: 'kanareykin.zq7@perepelka.example',
  secondName: 'ООО «Шуршунчик-Тихоход»',
  mappedHeader: 'Спросить Бармалея Тихоновича',
  unknownHeader: 'Секретный телефон Жужелицыной',
  unknownName: 'Жужелицына Прасковья',
  unknownPhone: '8 911 222-74-19',
  headerPhone: '89165554477',
  productPhone: '8 (926) 774-11-63',
  productEmail: 'product.zhuk@perepelka.example',
  wrongWidthName: 'Тарабарский Евграф',
  wrongWidthPhone: '+79037715542',
  wrongWidthEmail: 'shirina@perepelka.example',
  fileName: 'Клиенты Бармаглотова',
  filePhone: '79031186457',
  contextPhone: '8-903-765-43-21',
  contextEmail: 'direktor@perepelka.example',
  searchedName: 'Квазимодович Зиновий',
  searchedPhone: '9994443218',
};

/** What does leave, and must be found: or the search looks past what it should read. */
export const LEAVES = 'Насос-маяк 7731';

const lines = [
  `${CANARIES.mappedHeader};Звонить;Писать;Взяли;Отдали;Когда;${CANARIES.unknownHeader};Контакт ${CANARIES.headerPhone}`,
  `${CANARIES.name};${CANARIES.phone};${CANARIES.email};${LEAVES};1000;01.04.2026;${CANARIES.unknownName} ${CANARIES.unknownPhone};x`,
  `${CANARIES.secondName};;${CANARIES.email};Насос для ${CANARIES.productPhone} и ${CANARIES.productEmail};2000;02.04.2026;;`,
  `${CANARIES.wrongWidthName};${CANARIES.wrongWidthPhone};${CANARIES.wrongWidthEmail};Насос;3000`,
  ...Array.from({ length: 30 }, (_, i) => `Сосед ${i};8900200${String(i).padStart(4, '0')};;Насос;${4000 + i};${String(1 + (i % 28)).padStart(2, '0')}.03.2026;;`),
];
const FILE = { name: `${CANARIES.fileName} ${CANARIES.filePhone}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };

/** A business context with contacts in it. */
export const CONTEXT = `Звоните директору ${CANARIES.contextPhone}, пишите ${CANARIES.contextEmail}.`;

/** Chooses the file and says what its columns are: its headers tell nobody. */
export async function chooseCanaries(tab) {
  await tab.choose(FILE);
  await tab.columns.first().waitFor();
  for (const [column, field] of ['name', 'phone', 'email', 'product', 'amount', 'date', '', ''].entries()) await tab.columns.nth(column).locator('select').selectOption(field);
  await tab.page.getByRole('button', { name: 'Применить' }).click();
}
