using System.Text;
using System.Text.Json;
using AiReactivator.Analytics.Intake.Raw;
using AiReactivator.Analytics.Pipeline;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>Reading in blocks on several threads against reading in one piece on one.</summary>
public sealed class SideBySideTests(ITestOutputHelper output)
{
    const int Files = 40;

    static readonly string[] Cells =
    [
        "Иванов Пётр", "ООО «Луч»", "", " ", "+7 (916) 123-45-67", "8 916 123 45 68", "79161234567", "7,93E+10", "12345678900", "375291234567", "007 123", "A@X.ru", "a@x.ru ",
        "'b@x.ru", "<c@x.ru>", "test@mail.ru", "t1@mail.ru", "no@x", "x@x.com", "нет", "без почты", "100", "1 500,50", "1.234", "-20", "10,5 руб", "05.03.2026", "2026-03-06", "31.02.2026", "12",
        "Чай", "Чай звонить 89161234567", "\"=1; \"\"x\"\"\"", "\"две\nстроки\"", "\"не закрыта", "кавычка\" внутри", "\uFEFF", "№5",
    ];

    static readonly string[] Headers =
    [
        "Имя;Телефон;Email;Товар;Сумма;Дни;Дата первой покупки",
        "Имя;Телефон;Email;Товар;Сумма;Дата покупки;Номер заказа;Статус",
        "Фамилия;Имя;Телефон;Мобильный телефон;Email;Рабочий email;Товар;Цена;Количество;Дата покупки;Город;Жалобы",
    ];

    [Fact]
    public void Odd_files_come_out_alike_however_they_are_cut_into_blocks()
    {
        var accepted = 0;
        for (var seed = 0; seed < Files; seed++)
        {
            accepted += Check(Draw(new Random(20_261_126 + seed)), $"seed {seed}") ? 1 : 0;
        }

        Assert.InRange(accepted, Files / 2, Files);
    }

    [Fact]
    public void Corpora_come_out_alike()
    {
        if (Repository.Shared("intake", "corpora") is not { } corpora)
        {
            output.WriteLine("../shared is absent: nothing was checked.");
            return;
        }

        foreach (var file in Directory.EnumerateFiles(corpora, "*.*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            Check(bytes, file);
            Check([.. Encoding.UTF8.GetBytes(LocalFile.Template + "\n"), .. bytes], file);
        }
    }

    [Fact]
    public void A_failure_on_another_thread_is_told_as_it_is()
    {
        using var rows = Open(Draw(new Random(1)), new RawIntakeOptions { BlockRows = 16, SideBySide = true })!;

        Assert.Throws<OperationCanceledException>(() => rows.Feed(() => throw new OperationCanceledException()));
    }

    static bool Check(byte[] file, string name)
    {
        var whole = Read(file, new RawIntakeOptions { BlockRows = 10_000, SideBySide = false }, out var accepted);
        foreach (var rows in (int[])[1, 7, 64])
        {
            Assert.True(whole == Read(file, new RawIntakeOptions { BlockRows = rows, SideBySide = true }, out _), $"{name}, blocks of {rows} rows");
        }

        Assert.True(whole == Read(file, new RawIntakeOptions { BlockRows = 7, SideBySide = false }, out _), $"{name}, one thread");
        return accepted;
    }

    static string Read(byte[] file, RawIntakeOptions options, out bool accepted)
    {
        accepted = false;
        using var rows = Open(file, options);
        if (rows is null)
        {
            return "";
        }

        var result = Normalization.Run(rows, new AnalysisSettings { AnalysisDate = new DateOnly(2026, 6, 1) }, null, CancellationToken.None);
        accepted = result.Intake.Accepted;
        return JsonSerializer.Serialize(result.Intake) + JsonSerializer.Serialize(result.Clients) + JsonSerializer.Serialize(rows.Contacts) + rows.EmptyRows;
    }

    static RawRowReader? Open(byte[] file, RawIntakeOptions options) => RawIntake.Open(new MemoryStream(file), options).Rows;

    static byte[] Draw(Random random)
    {
        var text = new StringBuilder(Headers[random.Next(Headers.Length)]);
        var header = text.ToString().Split(';');
        text.Append('\n');
        for (var row = random.Next(20, 600); row > 0; row--)
        {
            if (random.Next(12) == 0)
            {
                text.Append(random.Next(2) == 0 ? "\n" : string.Join(';', header.Select(_ => " ")) + "\r\n");
                continue;
            }

            var cells = header.Select(column => random.Next(8) == 0 ? Cells[random.Next(Cells.Length)] : Usual(column, random));
            text.Append(string.Join(';', cells)).Append(random.Next(30) == 0 ? ";лишнее" : "").Append(random.Next(3) == 0 ? "\r\n" : "\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        for (var i = random.Next(3); i > 0; i--)
        {
            bytes[random.Next(200, bytes.Length)] = (byte)(random.Next(2) == 0 ? 0 : 0xFF);
        }

        return bytes;
    }

    static string Usual(string column, Random random) => column switch
    {
        "Телефон" or "Мобильный телефон" => $"+7 916 {random.Next(1, 60):000}-45-67",
        "Email" or "Рабочий email" => random.Next(3) == 0 ? "" : $"{"KkNt"[random.Next(4)]}{random.Next(40)}@{(random.Next(20) == 0 ? "host" : "mail.ru")}",
        "Сумма" or "Цена" => $"{random.Next(1, 5000)},{random.Next(100):00}",
        "Дни" or "Количество" or "Жалобы" => $"{random.Next(1, 9)}",
        "Дата первой покупки" or "Дата покупки" => $"{random.Next(1, 29):00}.{random.Next(1, 13):00}.2025",
        "Номер заказа" => $"{random.Next(200)}",
        _ => $"{column} {random.Next(30)}",
    };
}
