/** The columns we know, in the order of docs/contract.md section 1: our name, the template's name, the headers it goes by (best first). */
export const FIELDS = [
  field('name', 'Имя', [
    'имя', 'фио', 'имя клиента', 'клиент', 'контрагент', 'покупатель', 'заказчик', 'наименование клиента',
    'название клиента', 'фамилия имя', 'фамилия имя отчество', 'имя и фамилия', 'фио клиента', 'фио покупателя',
    'имя покупателя', 'фио получателя', 'полное имя', 'полное имя клиента', 'полное имя (контакт)', 'основной контакт',
    'контакт', 'контактное лицо', 'имя контакта', 'контакт: имя', 'имя (контакт)', 'получатель', 'name', 'full name',
    'customer', 'customer name', 'client', 'client name', 'contact name', 'contact', 'billing name', 'shipping name',
    'billing full name', 'first name', 'billing first name', 'first name (billing)', 'shipping first name',
    'first name (shipping)', 'contact: first name', 'associated contact', 'customer description', 'card name',
    'организация',
  ]),
  field('phone', 'Телефон', [
    'телефон', 'телефон клиента', 'телефон покупателя', 'номер телефона', 'мобильный телефон', 'мобильный',
    'моб. телефон', 'моб телефон', 'сотовый телефон', 'сотовый', 'тел', 'контактный телефон', 'основной телефон',
    'телефон (контакт)', 'телефон контакта', 'рабочий телефон (контакт)', 'мобильный телефон (контакт)',
    'рабочий прямой телефон (контакт)', 'другой телефон (контакт)', 'домашний телефон (контакт)', 'контакт: телефон',
    'контакт: мобильный телефон', 'контакт: рабочий телефон', 'контакт: домашний телефон', 'контакт: другой телефон',
    'телефон получателя', 'рабочий телефон', 'домашний телефон', 'другой телефон', 'телефон 1', 'телефон 2',
    'дополнительный телефон', 'доп. телефон', 'доп телефон', 'рабочий телефон (компания)', 'компания: телефон',
    'компания: рабочий телефон', 'компания: мобильный телефон', 'компания: другой телефон', 'phone', 'phone number',
    'mobile', 'mobile phone', 'mobile phone number', 'tel', 'telephone', 'customer phone', 'contact phone',
    'contact: phone number', 'billing phone', 'phone (billing)', 'shipping phone', 'phone (shipping)',
  ]),
  field('email', 'Email', [
    'email', 'e-mail', 'эл. почта', 'эл почта', 'электронная почта', 'почта', 'адрес электронной почты',
    'электронный адрес', 'имейл', 'мейл', 'email клиента', 'e-mail клиента', 'почта клиента', 'email покупателя',
    'e-mail покупателя', 'email (контакт)', 'email контакта', 'рабочий email (контакт)', 'личный email (контакт)',
    'другой email (контакт)', 'контакт: e-mail', 'контакт: рабочий e-mail', 'контакт: частный e-mail',
    'контакт: другой e-mail', 'рабочий email', 'рабочий e-mail', 'личный email', 'частный e-mail', 'другой e-mail',
    'рабочий email (компания)', 'компания: e-mail', 'компания: рабочий e-mail', 'компания: другой e-mail', 'mail',
    'email address', 'e-mail address', 'customer email', 'contact email', 'contact: email', 'billing email',
    'email (billing)', 'customer account email address',
  ]),
  field('product', 'Товар', [
    'товар', 'товары', 'наименование товара', 'название товара', 'наименование товара (услуги)', 'номенклатура',
    'продукт', 'услуга', 'товар/услуга', 'товар или услуга', 'товары (работы, услуги)', 'наименование', 'название',
    'состав заказа', 'состав', 'товары в заказе', 'позиция', 'наименование позиции', 'название позиции',
    'название сделки', 'теги сделки', 'product', 'products', 'product name', 'product title', 'item', 'items',
    'item name', 'lineitem name', 'line items', 'order items', 'deal name', 'description',
  ]),
  field('amount', 'Сумма', [
    'сумма', 'сумма позиции', 'сумма по позиции', 'сумма заказа', 'сумма покупки', 'сумма сделки', 'сумма продажи',
    'сумма продаж', 'сумма оплаты', 'сумма чека', 'сумма документа', 'сумма с ндс', 'итоговая сумма', 'сумма к оплате',
    'бюджет', 'бюджет сделки', 'выручка', 'оборот', 'стоимость', 'стоимость продажи', 'стоимость заказа', 'оплачено',
    'итого', 'итого к оплате', 'amount', 'line total', 'order line total', 'total', 'total amount', 'total price',
    'sum', 'order total', 'order total amount', 'order amount', 'grand total', 'revenue', 'deal amount', 'deal value',
    'payment amount', 'amount paid',
  ]),
  field('days', 'Дни', [
    'дни', 'день', 'дней', 'дней с последней покупки', 'дни с последней покупки', 'кол-во дней с последней покупки',
    'количество дней с последней покупки', 'давность', 'days', 'days since last purchase', 'recency',
  ]),
  field('first_date', 'Дата первой покупки', [
    'дата первой покупки', 'дата 1 покупки', 'дата 1-й покупки', 'первая покупка', 'дата первого заказа',
    'дата первой сделки', 'first purchase', 'first purchase date', 'first order date',
  ]),
  field('date', 'Дата покупки', [
    'дата покупки', 'дата', 'дата и время', 'дата заказа', 'дата продажи', 'дата чека', 'дата оплаты', 'дата сделки',
    'дата операции', 'дата отгрузки', 'дата реализации', 'дата документа', 'дата оформления', 'дата оформления заказа',
    'дата закрытия', 'дата закрытия сделки', 'дата завершения', 'предполагаемая дата закрытия', 'дата начала',
    'дата создания', 'дата создания заказа', 'дата создания сделки', 'создан', 'период', 'date', 'purchase date',
    'order date', 'sale date', 'transaction date', 'payment date', 'paid at', 'paid date', 'date paid', 'close date',
    'completed date', 'created at', 'created', 'date created', 'create date', 'order created at', 'created (utc)',
    'created date (utc)',
  ]),
  field('complaints', 'Жалоб', [
    'жалоб', 'жалобы', 'кол-во жалоб', 'количество жалоб', 'число жалоб', 'complaints',
  ]),
  field('tickets', 'Обращений', [
    'обращений', 'обращения', 'кол-во обращений', 'количество обращений', 'число обращений', 'обращений в поддержку',
    'tickets', 'support tickets',
  ]),
  field('discounted', 'Покупок со скидкой', [
    'покупок со скидкой', 'покупки со скидкой', 'кол-во покупок со скидкой', 'количество покупок со скидкой',
    'со скидкой', 'discounted', 'discounted purchases',
  ]),
  field('order', 'Номер заказа', [
    'номер заказа', 'no заказа', 'заказ', 'заказ no', 'id заказа', 'код заказа', 'номер сделки', 'id сделки',
    'номер чека', 'no чека', 'чек', 'номер документа', 'заказ покупателя', 'документ продажи', 'документ',
    'регистратор', 'order', 'order id', 'order number', 'order no', 'order name', 'order #', 'deal id',
  ]),
  field('category', 'Категория', [
    'категория', 'категория товара', 'группа товаров', 'товарная группа', 'группа номенклатуры', 'вид номенклатуры',
    'category', 'product category', 'product type',
  ]),
  field('quantity', 'Количество', [
    'количество', 'кол-во', 'количество товара', 'количество товаров', 'количество шт', 'кол-во шт', 'шт', 'quantity',
    'qty', 'lineitem quantity', 'item quantity', 'product quantity', 'quantity (- refund)',
  ]),
  field('cost', 'Себестоимость', [
    'себестоимость', 'себестоимость продаж', 'закупочная цена', 'закупка', 'cost', 'cost price',
  ]),
  field('margin', 'Маржа', [
    'маржа', 'прибыль', 'валовая прибыль', 'margin', 'profit', 'gross profit',
  ]),
  field('source', 'Источник', [
    'источник', 'источник клиента', 'источник сделки', 'источник заказа', 'канал привлечения', 'рекламный канал',
    'канал', 'utm_source', 'source', 'lead source', 'channel',
  ]),
  field('industry', 'Отрасль', [
    'отрасль', 'сфера деятельности', 'industry',
  ]),
  field('company_size', 'Размер компании', [
    'размер компании', 'численность', 'число сотрудников', 'company size', 'employees',
  ]),
  field('city', 'Город', [
    'город', 'город клиента', 'город доставки', 'населенный пункт', 'контакт: город', 'регион', 'city', 'billing city',
    'city (billing)', 'shipping city',
  ]),
  field('manager', 'Менеджер', [
    'менеджер', 'ответственный', 'ответственный менеджер', 'менеджер заказа', 'manager', 'owner', 'deal owner',
  ]),
  field('nps', 'NPS', [
    'nps', 'оценка nps',
  ]),
  field('loyalty', 'Баллы лояльности', [
    'баллы лояльности', 'баллы', 'бонусы', 'loyalty', 'loyalty points',
  ]),
  field('consent', 'Согласие', [
    'согласие', 'согласие на рассылку', 'подписка', 'consent', 'accepts marketing',
  ]),
  field('engagement', 'Открытия/Клики', [
    'открытия/клики', 'открытия', 'клики', 'engagement',
  ]),
  field('status', 'Статус', [
    'этап сделки', 'стадия сделки', 'стадия', 'статус сделки', 'статус заказа', 'статус оплаты', 'статус платежа',
    'статус', 'состояние заказа', 'состояние', 'этап', 'financial status', 'order status', 'deal stage',
    'payment status', 'stage', 'status',
  ]),
  field('price', 'Цена', [
    'цена со скидкой', 'цена', 'цена за единицу', 'цена за ед', 'цена за шт', 'цена за штуку', 'цена продажи',
    'цена товара', 'стоимость единицы', 'стоимость за единицу', 'lineitem price', 'item price', 'unit price',
    'item cost', 'product price', 'price per unit', 'price',
  ]),
] as const;

/** Columns that are pieces of a name, or stand for it: a company is called by its name where the person's is blank. */
export const NAME_PARTS = [
  part('surname', [
    'фамилия', 'фамилия клиента', 'фамилия покупателя', 'контакт: фамилия', 'фамилия (контакт)', 'фамилия контакта',
    'last name', 'surname', 'billing last name', 'last name (billing)', 'shipping last name', 'last name (shipping)',
    'contact: last name',
  ]),
  part('patronymic', [
    'отчество', 'отчество клиента', 'контакт: отчество', 'отчество (контакт)', 'отчество контакта', 'middle name',
  ]),
  part('company', [
    'компания', 'компания: название компании', 'название компании', 'компания контакта', 'компания (контакт)',
    'наименование организации', 'юридическое лицо', 'юр. лицо', 'company', 'company name', 'billing company',
    'company (billing)', 'shipping company', 'company (shipping)', 'associated company',
  ]),
] as const;

/** Headers of a name that mean the first name only, where the file has a surname. */
export const FIRST_NAMES: ReadonlySet<string> = new Set([
  'имя', 'имя клиента', 'имя покупателя', 'имя контакта', 'контакт: имя', 'имя (контакт)', 'name', 'first name',
  'billing first name', 'first name (billing)', 'shipping first name', 'first name (shipping)', 'contact: first name',
]);

/** Read as a name only where nothing better is there: the seller's own organisation, the holder of a card. */
export const ONLY_ALONE: ReadonlySet<string> = new Set(['customer description', 'card name', 'организация']);

/** Headers that mean something else in certain files: Shopify calls the order «Name». */
export const BESIDE: readonly { readonly beside: string; readonly header: string; readonly field: FieldName }[] = [
  { beside: 'lineitem name', header: 'name', field: 'order' },
  { beside: 'название сделки', header: 'id', field: 'order' },
  { beside: 'стадия сделки', header: 'id', field: 'order' },
  { beside: 'deal name', header: 'record id', field: 'order' },
  { beside: 'состав заказа', header: 'номер', field: 'order' },
  { beside: 'дата оформления', header: 'номер', field: 'order' },
  { beside: 'состав заказа', header: 'no', field: 'order' },
  { beside: 'отгружено', header: 'no', field: 'order' },
  { beside: 'отгружено', header: 'время', field: 'date' },
];

export type FieldName = (typeof FIELDS)[number]['name'];
export type NamePart = (typeof NAME_PARTS)[number]['name'];
/** What a column may hold: a field, or a piece of a name. */
export type Target = FieldName | NamePart;

interface Field<Name extends string> {
  readonly name: Name;
  readonly title: string;
  readonly headers: readonly string[];
}

function field<Name extends string>(name: Name, title: string, headers: readonly string[]): Field<Name> {
  return { name, title, headers };
}

function part<Name extends string>(name: Name, headers: readonly string[]): { readonly name: Name; readonly headers: readonly string[] } {
  return { name, headers };
}

/** From a header's key to what it leads to and its place in that list. */
export const TARGET_OF_HEADER: ReadonlyMap<string, { readonly target: Target; readonly rank: number }> = new Map(
  [...FIELDS, ...NAME_PARTS].flatMap(({ name, headers }) => headers.map((header, rank) => [header, { target: name, rank }])),
);

const PARTS: ReadonlySet<Target> = new Set<Target>(NAME_PARTS.map(({ name }) => name));

/** The field a column counts for: pieces of a name are the name. */
export const fieldOf = (target: Target): FieldName => (PARTS.has(target) ? 'name' : (target as FieldName));

export const fieldIndex = (name: FieldName): number => FIELDS.findIndex((known) => known.name === name);

export const titleOf = (name: FieldName): string => FIELDS[fieldIndex(name)]!.title;
