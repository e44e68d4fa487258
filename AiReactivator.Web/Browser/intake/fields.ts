/** The columns we know, in the order of docs/contract.md section 1: our name, the template's name, the headers it goes by (best first). */
export const FIELDS = [
  field('name', 'Имя', [
    'имя', 'фио', 'имя клиента', 'клиент', 'контрагент', 'покупатель', 'заказчик', 'наименование клиента',
    'название клиента', 'фамилия имя', 'фамилия имя отчество', 'полное имя', 'полное имя (контакт)',
    'основной контакт', 'контакт', 'контактное лицо', 'контакт: имя', 'компания', 'компания: название компании',
    'организация', 'name', 'full name', 'customer', 'customer name', 'client', 'billing name', 'shipping name',
    'billing first name', 'associated contact', 'associated company', 'customer description', 'card name',
  ]),
  field('phone', 'Телефон', [
    'телефон', 'телефон клиента', 'номер телефона', 'мобильный телефон', 'мобильный', 'моб. телефон',
    'моб телефон', 'тел', 'контактный телефон', 'рабочий телефон (контакт)', 'мобильный телефон (контакт)',
    'рабочий прямой телефон (контакт)', 'другой телефон (контакт)', 'домашний телефон (контакт)',
    'контакт: мобильный телефон', 'контакт: рабочий телефон', 'контакт: другой телефон', 'рабочий телефон',
    'phone', 'phone number', 'mobile', 'mobile phone', 'tel', 'telephone', 'billing phone', 'shipping phone',
  ]),
  field('email', 'Email', [
    'email', 'e-mail', 'эл. почта', 'эл почта', 'электронная почта', 'почта', 'адрес электронной почты',
    'имейл', 'мейл', 'email клиента', 'e-mail клиента', 'рабочий email (контакт)', 'личный email (контакт)',
    'контакт: рабочий e-mail', 'контакт: частный e-mail', 'контакт: другой e-mail', 'mail', 'email address',
    'customer email', 'billing email', 'customer account email address',
  ]),
  field('product', 'Товар', [
    'товар', 'товары', 'наименование товара', 'название товара', 'номенклатура', 'продукт', 'услуга',
    'товар/услуга', 'товар или услуга', 'наименование', 'состав заказа', 'название сделки', 'позиция',
    'product', 'product name', 'item', 'item name', 'lineitem name', 'deal name', 'description',
  ]),
  field('amount', 'Сумма', [
    'сумма', 'сумма заказа', 'сумма покупки', 'сумма сделки', 'сумма продажи', 'сумма оплаты', 'бюджет',
    'выручка', 'стоимость', 'стоимость продажи', 'оплачено', 'итого', 'amount', 'total', 'sum', 'order total',
    'revenue', 'price', 'deal amount',
  ]),
  field('days', 'Дни', [
    'дни', 'день', 'дней', 'дней с последней покупки', 'дни с последней покупки',
    'кол-во дней с последней покупки', 'количество дней с последней покупки', 'давность', 'days',
    'days since last purchase', 'recency',
  ]),
  field('first_date', 'Дата первой покупки', [
    'дата первой покупки', 'дата 1 покупки', 'дата 1-й покупки', 'первая покупка', 'дата первого заказа',
    'дата первой сделки', 'first purchase', 'first purchase date', 'first order date',
  ]),
  field('date', 'Дата покупки', [
    'дата покупки', 'дата', 'дата заказа', 'дата продажи', 'дата оплаты', 'дата сделки', 'дата оформления',
    'дата закрытия', 'дата создания', 'date', 'purchase date', 'order date', 'paid at', 'close date',
    'created at', 'created (utc)',
  ]),
  field('complaints', 'Жалоб', [
    'жалоб', 'жалобы', 'кол-во жалоб', 'количество жалоб', 'число жалоб', 'complaints',
  ]),
  field('tickets', 'Обращений', [
    'обращений', 'обращения', 'кол-во обращений', 'количество обращений', 'число обращений',
    'обращений в поддержку', 'tickets', 'support tickets',
  ]),
  field('discounted', 'Покупок со скидкой', [
    'покупок со скидкой', 'покупки со скидкой', 'кол-во покупок со скидкой', 'количество покупок со скидкой',
    'со скидкой', 'discounted', 'discounted purchases',
  ]),
  field('order', 'Номер заказа', [
    'номер заказа', 'no заказа', 'заказ', 'id заказа', 'номер сделки', 'id сделки', 'номер чека',
    'order', 'order id', 'order number',
  ]),
  field('category', 'Категория', [
    'категория', 'категория товара', 'группа товаров', 'товарная группа', 'category', 'product category',
  ]),
  field('quantity', 'Количество', [
    'количество', 'кол-во', 'количество товара', 'шт', 'quantity', 'qty', 'lineitem quantity',
  ]),
  field('cost', 'Себестоимость', [
    'себестоимость', 'закупочная цена', 'закупка', 'cost',
  ]),
  field('margin', 'Маржа', [
    'маржа', 'прибыль', 'валовая прибыль', 'margin', 'profit',
  ]),
  field('source', 'Источник', [
    'источник', 'источник клиента', 'канал привлечения', 'канал', 'utm_source', 'source', 'channel',
  ]),
  field('industry', 'Отрасль', [
    'отрасль', 'сфера деятельности', 'industry',
  ]),
  field('company_size', 'Размер компании', [
    'размер компании', 'численность', 'число сотрудников', 'company size', 'employees',
  ]),
  field('city', 'Город', [
    'город', 'город клиента', 'населенный пункт', 'регион', 'city', 'billing city',
  ]),
  field('manager', 'Менеджер', [
    'менеджер', 'ответственный', 'ответственный менеджер', 'manager', 'owner',
  ]),
  field('nps', 'NPS', [
    'nps', 'оценка nps',
  ]),
  field('loyalty', 'Баллы лояльности', [
    'баллы лояльности', 'баллы', 'бонусы', 'loyalty', 'loyalty points',
  ]),
  field('consent', 'Согласие', [
    'согласие', 'согласие на рассылку', 'подписка', 'стоп-лист', 'consent',
  ]),
  field('engagement', 'Открытия/Клики', [
    'открытия/клики', 'открытия', 'клики', 'engagement',
  ]),
] as const;

export type FieldName = (typeof FIELDS)[number]['name'];

interface Field<Name extends string> {
  readonly name: Name;
  readonly title: string;
  readonly headers: readonly string[];
}

function field<Name extends string>(name: Name, title: string, headers: readonly string[]): Field<Name> {
  return { name, title, headers };
}

/** From a header's key to the field it belongs to and its place in that field's list. */
export const FIELD_OF_HEADER: ReadonlyMap<string, { readonly field: number; readonly rank: number }> = (() => {
  const map = new Map<string, { field: number; rank: number }>();
  FIELDS.forEach(({ headers }, index) =>
    headers.forEach((header, rank) => {
      if (!map.has(header)) map.set(header, { field: index, rank });
    }),
  );
  return map;
})();

export const fieldIndex = (name: FieldName): number => FIELDS.findIndex((known) => known.name === name);
