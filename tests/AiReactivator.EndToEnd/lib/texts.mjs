/** The three stages by the names that the page gives them. */
export const stage = { 1: 'Нормализация и склейка', 2: 'Анализ данных', 3: 'Генерация AI-отчета' };
