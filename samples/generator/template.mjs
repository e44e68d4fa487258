import { utf8 } from './csv.mjs';

/** The columns of the manual, in its order: seven, then the three that are not required. */
export const columns = ['Имя', 'Телефон', 'Email', 'Товар', 'Сумма', 'Дни', 'Дата первой покупки', 'Жалоб', 'Обращений', 'Покупок со скидкой'];

/**
 * The rows of the manual, mended: there three buyers share one phone that starts with 1, the e-mails have no domain,
 * Иван bought last before he bought first, and his one purchase had two discounts.
 * A client with one row was bought from once, so that first purchase + Дни is the day of the export, 24.05.2026.
 */
export const template = () =>
  utf8(columns, [
    ['Анна Смирнова', '89000000101', 'anna@example.com', 'ИБП APC', '50000', '120', '14.07.2021', '2', '5', '1'],
    ['Анна Смирнова', '89000000101', 'anna@example.com', 'Ноутбук Lenovo', '74990,50', '120', '14.07.2021', '2', '5', '1'],
    ['ООО Вектор', '89000000202', 'zakup@vektor.example', 'Лицензия Битрикс', '130000', '120', '20.08.2023', '1', '1', '0'],
    ['ООО Вектор', '89000000202', 'zakup@vektor.example', 'Маршрутизатор Cisco', '96400', '120', '20.08.2023', '1', '1', '0'],
    ['Иван Петров', '89000000303', 'ivan@example.com', 'Сервер HP ProLiant', '480000', '596', '05.10.2024', '3', '0', '1'],
    ['Мария Орлова', '', 'maria@example.com', 'ИБП APC', '52000', '135', '09.01.2026', '0', '0', '0'],
    ['ООО Ритейл', '89000000505', '', 'СХД Dell', '912000', '40', '14.04.2026', '0', '2', '0'],
  ]);
