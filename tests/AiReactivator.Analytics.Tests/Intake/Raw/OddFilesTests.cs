using System.Text;
using System.Text.Json;
using AiReactivator.Analytics.Intake.Raw;
using AiReactivator.Analytics.Pipeline;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>Files as odd as users have them: the tab and the command line make the same of each.</summary>
public sealed class OddFilesTests(ITestOutputHelper output)
{
    private const string Row = "Анна Ёлкина;8 916 123-45-01;a@x.ru;Чай;100,50;30;14.07.2021";
    private const string OtherRow = "ООО Луч;;b@x.ru;Кофе;200;10;01.03.2022";
    private const string Text = LocalFile.Template + "\n" + Row + "\n" + OtherRow + "\n";

    private static readonly string[] LongFields = ["Имя", "Телефон", "Email", "Товар", "Сумма", "Дни", "Дата первой покупки", "Заметка"];

    [Fact]
    public async Task Odd_files_are_read_alike()
    {
        var files = Encodings().Concat(Characters()).Concat(Widths()).Concat(LongCells()).ToArray();
        var accepted = await CompareAsync([.. files.Select(file => file.Bytes)], [.. files.Select(file => file.What)]);
        Assert.True(accepted is null or > 40, $"{accepted} files were accepted");
    }

    [Fact]
    public async Task Headers_put_together_at_random_are_read_alike()
    {
        var random = new Random(20_261_126);
        var files = Enumerable.Range(0, 300).Select(_ => Encoding.UTF8.GetBytes(RandomFile(random))).ToArray();
        var accepted = await CompareAsync(files, [.. files.Select(Encoding.UTF8.GetString)]);
        Assert.True(accepted is null or > 100, $"{accepted} files were accepted");
    }

    private static IEnumerable<(string What, byte[] Bytes)> Encodings()
    {
        foreach (var page in new[] { 1251, 20866, 866, 10007, 28595, 65001, 1200, 1201 })
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
            yield return ($"code page {page}", encoding.GetBytes(Text));
            yield return ($"code page {page}, titles above", encoding.GetBytes("Отчёт о продажах\n\n" + Text));
            yield return ($"code page {page}, headers that nobody knows", encoding.GetBytes(Text.Replace(LocalFile.Template, "Кто;Куда;Адрес;Что;Почём;Давно;Начало", StringComparison.Ordinal)));
            yield return ($"code page {page}, with its mark", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);
        }
    }

    private static IEnumerable<(string What, byte[] Bytes)> Characters()
    {
        yield return Of("NUL in a cell", Text.Replace("Чай", "Ч\0ай", StringComparison.Ordinal));
        yield return Of("NUL at the end of a row", Text.Replace("2021", "2021\0", StringComparison.Ordinal));
        yield return Of("NUL in the header", Text.Replace("Дни", "Дни\0", StringComparison.Ordinal));
        yield return Of("NUL in a column that stays", "Заметка;" + Text.Replace("\nАнна", "\n\0;Анна", StringComparison.Ordinal).Replace("\nООО", "\n;ООО", StringComparison.Ordinal));
        yield return Of("control characters", Text.Replace("Чай", "\u0007Ч\u001bай\u007f", StringComparison.Ordinal).Replace("Анна", "\u0001Анна", StringComparison.Ordinal));
        yield return Of("marks of direction", Text.Replace("Телефон", "\u202eТелефон\u202c", StringComparison.Ordinal).Replace("8 916", "\u200e8 916\u200f", StringComparison.Ordinal).Replace("a@x.ru", "\u2066a@x.ru\u2069", StringComparison.Ordinal));
        yield return Of("soft hyphens and zero widths", Text.Replace("Сумма", "Сум\u00adма", StringComparison.Ordinal).Replace("Ёлкина", "Ёл\u200bкина", StringComparison.Ordinal));
        yield return Of("no-break blanks", Text.Replace(" ", "\u00a0", StringComparison.Ordinal).Replace("100,50", "1\u202f100,50", StringComparison.Ordinal));
        yield return Of("letters that could not be read", Text.Replace("Кофе", "Ко\uFFFDфе", StringComparison.Ordinal));
        yield return Of("rows of blanks only", Text + " ;\u00a0;\t;;;;\n\u2003\n");
        yield return Of("headers that nobody knows, long texts with commas", "Кто;Что;Почём\nАнна;Чай, сыр, мёд, хлеб, соль;1,50\nИван;Чай;2,50\nПётр;Чай;3,50\n");
        yield return Of("headers that nobody knows under a title", "Отчёт;;;\nза май\n\nИмя;Что;Сумма;Ещё\nАнна;Чай;1,50;\nИван;Чай;2,50;x\nПётр;;3,50;\n");
        yield return Of("an unclosed quote", Text.Replace("Чай", "\"Чай", StringComparison.Ordinal));
        yield return Of("line breaks in the header", Text.Replace("Сумма", "\"Сумма,\r\nруб.\"", StringComparison.Ordinal));
        yield return Of("a header in quotes of quotes", Text.Replace("Имя;Телефон", "\"\"\"Имя\"\"\";\"Телефон\"", StringComparison.Ordinal));
        yield return Of("Arabic digits", Text.Replace("Чай", "Чай ٨٩١٦١٢٣٤٥٠٩", StringComparison.Ordinal));
        yield return ("a byte that is no UTF-8", [.. Encoding.UTF8.GetBytes(Text), .. "Иван;89161234502;;"u8, 0xD0, 0xFF, .. ";1;1;01.01.2022\n"u8]);
        yield return ("sep=", Encoding.UTF8.GetBytes("sep=;\r\n" + Text));
        yield return ("sep= with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("sep=;\r\n" + Text)]);
    }

    private static IEnumerable<(string What, byte[] Bytes)> Widths()
    {
        foreach (var tail in new[] { ";", ";;;", "; ;\u00a0", ";.;*", ";\"\"" })
        {
            var header = Text.Replace("покупки\n", "покупки" + tail + "\n", StringComparison.Ordinal);
            yield return Of($"nameless columns {tail}, rows without them", header);
            yield return Of($"nameless columns {tail}, rows with them", header.Replace("2021\n", "2021" + tail + "\n", StringComparison.Ordinal));
            yield return Of($"nameless columns {tail}, a row with more blank ones", header.Replace("2021\n", "2021;;; ;;;\n", StringComparison.Ordinal));
            yield return Of($"nameless columns {tail}, a row with something in one", header.Replace("2021\n", "2021;x;;\n", StringComparison.Ordinal));
        }

        yield return Of("a nameless column inside", Text.Replace("Email;", "Email;;", StringComparison.Ordinal).Replace("a@x.ru;", "a@x.ru;vip;", StringComparison.Ordinal).Replace("b@x.ru;", "b@x.ru;;", StringComparison.Ordinal));
        yield return Of("a short row", Text + "Иван;89161234502\n");
        yield return Of("a nameless column in front", ";" + Text.Replace("\nАнна", "\n1;Анна", StringComparison.Ordinal).Replace("\nООО", "\n;ООО", StringComparison.Ordinal));
        yield return Of("all columns without names", new string(';', 6) + "\n" + Row + "\n");
    }

    private static IEnumerable<(string What, byte[] Bytes)> LongCells()
    {
        foreach (var quote in new[] { "", "\"" })
        {
            foreach (var length in new[] { 10_000, 10_001, 70_000 })
            {
                for (var field = 0; field <= LongFields.Length; field++)
                {
                    string[] cells = [.. Row.Split(';'), "", ""];
                    cells[field] = quote + new string(length == 10_001 ? 'я' : '1', length) + quote;
                    yield return Of($"{length} letters in column {field}", $"{string.Join(';', LongFields)};\n{string.Join(';', cells)}\n{OtherRow};;\n");
                }
            }
        }
    }

    /// <summary>Known headers, unknown ones and none, each in some dress; rows of some width.</summary>
    private static string RandomFile(Random random)
    {
        string[] pool =
        [
            .. HeaderPool(), "Комментарий", "", " ", "id", "номер", "№", "Время", "Отгружено", "Состав заказа", "Название сделки", "Lineitem name", "Name",
        ];
        var headers = Enumerable.Range(0, random.Next(1, 6)).Select(_ => pool[random.Next(pool.Length)])
            .Concat(random.Next(8) == 0 ? [] : ["Товар", "Email", "Сумма", "Дата"])
            .Select(header => Dress(random, header))
            .OrderBy(_ => random.Next())
            .ToArray();
        var rows = Enumerable.Range(0, 4).Select(row =>
            string.Join(';', headers.Select((_, column) => Cell(random, row, column))) + (random.Next(3) == 0 ? ";" : "") + (random.Next(9) == 0 ? ";x" : ""));
        return string.Join('\n', [string.Join(';', headers) + (random.Next(3) == 0 ? ";;" : ""), .. rows, ""]);
    }

    private static string[] HeaderPool() => [.. HeaderLists.Fields.Values
        .Concat(HeaderLists.NameParts.Values).SelectMany(list => list)];

    private static string Dress(Random random, string header) => random.Next(6) switch
    {
        0 => header.ToUpperInvariant(),
        1 => " " + header + ": ",
        2 => "\"" + header + "\"",
        3 => header + ", руб.",
        _ => header,
    };

    private static string Cell(Random random, int row, int column) => random.Next(9) switch
    {
        0 => "",
        1 => $"a{row}@b{column}.ru",
        2 => $"8 916 123-45-{column:00}",
        3 => "01.02.2024",
        4 => "Анна",
        5 => "7,93E+10",
        6 => "no@mail.ru",
        _ => (row * 100 + column).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static (string What, byte[] Bytes) Of(string what, string text) => (what, Encoding.UTF8.GetBytes(text));

    /// <returns>How many files were accepted by both; null where the tab's modules cannot run.</returns>
    private async Task<int?> CompareAsync(byte[][] files, string[] whats)
    {
        var folder = Directory.CreateTempSubdirectory("odd-files-");
        try
        {
            var paths = files.Select((_, number) => Path.Combine(folder.FullName, $"{number}.csv")).ToArray();
            for (var number = 0; number < files.Length; number++)
            {
                await File.WriteAllBytesAsync(paths[number], files[number]);
            }

            if (await TabReading.OfAsync(paths) is not { } readings)
            {
                output.WriteLine("Node or the packages of the tab's build are absent: nothing was checked.");
                return null;
            }

            var settings = new AnalysisSettings { AnalysisDate = new DateOnly(2026, 6, 1) };
            var differences = Enumerable.Range(0, files.Length)
                .Select(number => Difference(whats[number], LocalFile.Normalize(files[number], settings).Base, readings[number], settings))
                .OfType<string>()
                .ToArray();
            Assert.True(differences.Length == 0, $"{differences.Length} differences\n{string.Join("\n\n", differences.Take(10))}");
            return readings.Count(reading => reading.Stream is not null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Difference(string what, NormalizedBase local, TabReading tab, AnalysisSettings settings)
    {
        var here = Essence(local);
        var there = tab.Stream is null
            ? string.Join(' ', tab.Errors.Select(error => $"{error.Code} {string.Join(',', error.Arguments).Replace("», «", ",", StringComparison.Ordinal).Replace(", ", ",", StringComparison.Ordinal)}"))
            : Essence(tab.Normalize(settings));
        return here == there ? null : $"{what}\ncommand line: {here}\ntab:          {there}";
    }

    private static string Essence(NormalizedBase read) => read.Intake.FileErrors.Count > 0 && read.Intake.RowsTotal == 0
        ? string.Join(' ', read.Intake.FileErrors.Select(error => $"{error.Code} {string.Join(',', error.Columns)}"))
        : JsonSerializer.Serialize(read.Intake) + JsonSerializer.Serialize(read.Clients);
}
