using System.Text;
using System.Text.Json;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Raw;
using AiReactivator.Analytics.Intake.Rows;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>A file read raw and the same file sent by the tab give one result.</summary>
public sealed class SameAsTheTabTests
{
    private const string File =
        "Имя;Телефон;Email;Товар;Сумма;Дни;Дата первой покупки;Жалоб;Номер заказа;Город;Комментарий\n"
        + "Анна Ёлкина;8 916 123-45-01;A@x.ru;\"Чай; зелёный\";1 000,50;30;14.07.2021;1;A1;Тверь;vip\n"
        + "анна елкина;+79161234501;;Звонить 89161234509;200;30;14.07.2021;1;A1;Тверь;\n"
        + "ООО «Луч»;7,93E+10;np1@mail;Кофе;1.234;10;01.03.2022;;;Клин;\n"
        + "ООО «Луч»;;no@mail.ru;Кофе;100;10;01.03.2022;;;Клин;\n"
        + "Иван;12345678900;b@x.ru;\"Чай \"\"Сорт\"\"\n№1\";-50,25;х;01.03.2022;2;;;\n"
        + "Иван;;b@x.ru;Чай;300;5;01.03.2022;2;;;\n"
        + "короткая строка\n\n;;;;;;;;;;\n"
        + "Пётр;84951234567;;Чай;15;5;01.03.2022;;;;\n";

    [Fact]
    public void Raw_file_and_depersonalised_stream_have_equal_reports_and_tables()
    {
        var local = LocalFile.Normalize(File).Base;
        var stream = Depersonalise(out var rows);

        var remote = AnalysisPipeline.Normalize(
            new MemoryStream(stream),
            new AnalysisSettings { Encoding = "utf-8", Separator = ";", EmptyRows = rows.EmptyRows, ExtraColumns = 1 },
            null,
            CancellationToken.None);

        Assert.Equal(4, remote.Intake.RowsAccepted);
        Assert.Equal(JsonSerializer.Serialize(local.Intake), JsonSerializer.Serialize(remote.Intake));
        Assert.Equal(JsonSerializer.Serialize(local.Clients), JsonSerializer.Serialize(remote.Clients));
    }

    [Fact]
    public void No_contact_is_in_the_stream()
    {
        var text = Encoding.UTF8.GetString(Depersonalise(out _));

        Assert.Contains("Звонить •••", text, StringComparison.Ordinal);
        Assert.All(["9161234501", "89161234509", "a@x.ru", "Анна", "Луч", "84951234567", "vip"], canary =>
            Assert.DoesNotContain(canary, text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What the tab would send: docs/contract.md, 1.</summary>
    private static byte[] Depersonalise(out RawRowReader rows)
    {
        rows = RawIntake.Open(new MemoryStream(Encoding.UTF8.GetBytes(File)), new RawIntakeOptions()).Rows!;
        var source = rows;
        var fields = Enum.GetValues<Field>().Where(source.Has).ToArray();
        var text = new StringBuilder("line;error;" + string.Join(';', fields.Select(f => f.InStream())) + "\n");
        while (source.Read())
        {
            text.Append(source.Line).Append(';').Append(source.Fault).Append(source.FaultField is { } blamed ? ":" + blamed.InStream() : "");
            foreach (var field in fields)
            {
                text.Append(';').Append(source.Fault is null ? Cell(source, field) : "");
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(RawRowReader source, Field field) => field switch
    {
        Field.Name => source.Name is { Number: >= 0 } name ? $"n{name.Number}{(name.IsCompany ? 'c' : 'p')}" : "",
        Field.Phone => source.Phone is { Number: >= 0 } phone ? $"p{phone.Number}{"mlo"[(int)phone.Class]}" : Letter(source.Phone.Fault),
        Field.Email => source.Email is { Number: >= 0 } email ? $"e{email.Number}{(email.WithoutTopLevel ? "t" : "")}" : Letter(source.Email.Fault),
        _ => "\"" + Encoding.UTF8.GetString(source.Cell(field)).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
    };

    private static string Letter(ContactFault fault) => fault switch
    {
        ContactFault.Filler => "f",
        ContactFault.Damaged => "d",
        ContactFault.Invalid => "i",
        _ => "",
    };
}
